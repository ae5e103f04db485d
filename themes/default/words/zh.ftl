# 界面用语（中文）

## 文件的类别、关系和事实

kind-report = 报告
kind-outcome = 成果文件
kind-resolution = 决议
kind-decision = 决定
kind-draft = 草案
kind-note = 说明
kind-working-paper = 工作文件
kind-letter = 信函
kind-treaty = 条约
kind-other = 其他

relation-draft-of = 定本
relation-became = 后成为
relation-reports-on = 报告对象
relation-outcome-of = 成果出自
relation-revises = 修订
relation-corrects = 更正
relation-adds-to = 补充

fact-symbol = 文号
fact-meeting = 会议
fact-date = 日期
fact-kind = 类别
fact-languages = 语文
fact-relation = 相关文件

standing-authentic = 作准文本
standing-official = 正式译本
standing-unofficial = 非正式工作译文

extent = { $n } 段

# 日期：year、month、day 是起日，to_ 开头的是止日；month 是下面 month- 的词。
date = { $year } 年 { $month } 月 { $day } 日
dates-in-month = { $year } 年 { $month } 月 { $day } 日至 { $to_day } 日
dates-in-year = { $year } 年 { $month } 月 { $day } 日至 { $to_month } 月 { $to_day } 日
dates = { $year } 年 { $month } 月 { $day } 日至 { $to_year } 年 { $to_month } 月 { $to_day } 日
date-month = { $year } 年 { $month } 月
date-year = { $year } 年
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12

## 条款的名称和引用

name-paragraph = 第 { $n } 段
name-annex = 附件
name-annex-n = 附件 { $n }
name-appendix = 附录
name-appendix-n = 附录 { $n }
name-summary = 摘要
name-section = 第{ $n }节
name-item = 议程项目 { $n }
name-officer = { $n }
name-vote = 表决
name-vote-yes = 赞成票
name-vote-no = 反对票
name-vote-abstain = 弃权票
name-note = 注 { $n }
name-editor-note = 编者注 { $n }
name-unnumbered = 未编号段落 { $n }
name-heading = 标题
name-title = 标题
name-preambular = 序言部分第 { $n } 段
name-repeated = { $name }(重号，第 { $n } 个)
sub-joint = {""}
cite-joint = ，
range = { $from }–{ $to }

missing-note = 原文未载此注的案文。
unofficial-notice = 非正式工作译文；作准文本以联合国印发者为准。
text-is-un = 文件案文属联合国。

## 每一页

skip = 跳到正文
unzip = 如果页面没有版式，请先把压缩包全部解压，再打开本文件。
languages = 语文
settings = 显示设置
close = 关闭
theme = 外观
theme-auto = 自动
theme-light = 浅色
theme-dark = 深色
text-size = 字号
size-sample = 字
size-s = 小
size-m = 标准
size-l = 大
size-xl = 特大
shortcuts = 键盘快捷键
shortcuts-on = 启用单键快捷键
key-next = 下一段
key-previous = 上一段
key-goto = 前往段落
key-contents = 目录
key-cite = 复制本段引文
key-help = 显示本列表
pages = 本站说明
library = 文件总目

## 文件页

toc = 目录
goto = 前往
goto-label = 前往段落
goto-hint = 如 24、24(a)、附件 92
goto-empty = 请写出段落编号，例如 24、24(a) 或附件 92。
goto-missing = 本文件没有“{ $what }”。
goto-duplicate = 本文件另有同号段落：
nearest = 相近的有：
anchor-unknown = 本文件没有“{ $anchor }”这个地址。
permalink = { $name }，永久链接
copy-cite = 复制引文
copy-link = 复制链接
copy-neutral = 复制与语言无关的链接
tools = { $name }：复制
copied = 已复制
copy-failed = 无法复制，请自行选取：
chapeau = 本段的导语
notes = 注
note-back = 回到正文，注 { $n }
note-back-n = 回到正文，注 { $n }，第 { $i } 处
editor-notes = 编者注
editor-notes-about = 正文照原样刊印；以下是本站编者的说明，不属于文件。
editor-note-back = 回到正文，编者注 { $n }
vote-counts = 表决：{ $yes } 票赞成、{ $no } 票反对、{ $abstain } 票弃权
vote-side = 立场
vote-count = 票数
vote-names = 国家
about-document = 关于本文件
versions = 其他语文文本
neutral-link = 与语言无关的链接
data = 数据（JSON）

# 前往框认得的词，各语文均可；以竖线分开，不分大小写。
goto-words-annex = 附件|annex|annexe|anexo|приложение|المرفق|مرفق
goto-words-appendix = 附录|appendix|appendice|apéndice|добавление|التذييل|تذييل
goto-words-item = 议程项目|项目|agenda item|item
goto-words-note = 脚注|注|footnote|note
goto-words-fill = 第|段落|段|分段|paragraphs|paragraph|paras|para|párrafo|paragraphe|párr|par|пункт|الفقرة|فقرة

## 总目、语文选择和其他页

library-count = 共 { $n } 份文件
read-in = 可读文本
choose-about = 本站有下列语文。
work-about = 本文件有下列语文文本。
work-anchor = 所选段落在每一种文本中的地址相同。
not-found = 没有这个地址
not-found-about = 所请求的页面不存在，或者地址写错了。文件和段落的地址不会更改；请从文件总目中查找。

## Languages, in words; addresses that lead nowhere

language-ar = 阿拉伯文
language-en = 英文
language-es = 西班牙文
language-fr = 法文
language-ru = 俄文
language-zh = 中文
withdrawn = 已撤回的地址
language-with-standing = { $language }（{ $standing }）
languages-missing = 尚无{ $languages }文本
list-joint = 、
