//! Traditional characters that simplified Chinese does not use, each with its simplified counterpart.

use std::sync::LazyLock;

/// Pairs, traditional and simplified by turns. What is right in both scripts is left out: 著, 乾, 藉, 瞭, 於, 裏, 餘, 徵, 麼,
/// 鍾, 係 and whatever else GB 2312 holds beside its simplified form. Blanks and line ends part nothing.
const PAIRS: &str = "\
丟丢亂乱亞亚佈布佔占併并來来侶侣俠侠倉仓個个們们倫伦偉伟側侧偵侦偽伪傑杰傘伞備备傭佣傳传債债傷伤傾倾僅仅僑侨僕仆僥侥價价儀仪億亿儉俭儘尽償偿優优儲储兒儿內内兩两冊册凍冻凱凯別别刪删則则剛刚剝剥創创劃划
劇剧劉刘劍剑劑剂勁劲動动務务勝胜勞劳勢势勳勋勵励勸劝勻匀匯汇區区協协卻却厭厌厲厉參参叢丛吳吴咼呙員员問问啓启啞哑啟启喚唤喪丧喬乔單单喲哟嗎吗嗚呜嘆叹嘗尝嘩哗噴喷嚇吓嚐尝嚨咙嚮向嚴严囑嘱國国圍围園园圓圆
圖图團团執执堅坚報报場场塊块塗涂塵尘墊垫墜坠墮堕墳坟墾垦壇坛壓压壘垒壞坏壟垄壩坝壯壮壽寿夠够夢梦夾夹奐奂奧奥奪夺奮奋妝妆娛娱婦妇媽妈嫵妩嬰婴孫孙學学宮宫寢寝實实寧宁審审寫写寬宽寵宠寶宝將将專专尋寻對对
導导屆届屍尸屜屉層层屬属岡冈島岛峽峡嶺岭嶼屿嶽岳巒峦巖岩帥帅師师帳帐帶带幟帜幣币幫帮幹干幾几庫库廁厕廈厦廕荫廚厨廝厮廟庙廠厂廢废廣广廬庐廳厅弒弑張张強强彈弹彌弥彎弯彙汇彥彦後后徑径從从復复徹彻恆恒恥耻
悅悦悶闷惡恶惱恼惻恻愛爱愨悫愴怆態态慘惨慚惭慟恸慣惯慪怄慫怂慮虑慶庆憂忧憊惫憐怜憑凭憚惮憤愤憫悯憲宪憶忆懇恳應应懣懑懲惩懶懒懷怀懸悬懺忏懼惧戀恋戰战戲戏戶户拋抛捲卷掃扫掙挣掛挂採采揀拣揚扬換换揮挥損损
搖摇搶抢摑掴摟搂摯挚摳抠摶抟摻掺撈捞撐撑撓挠撥拨撫抚撲扑撻挞撿捡擁拥擄掳擇择擊击擋挡擔担據据擠挤擬拟擰拧擱搁擲掷擴扩擺摆擻擞擾扰攆撵攏拢攔拦攙搀攜携攝摄攢攒攤摊攪搅攬揽敗败敘叙敵敌數数斂敛斃毙斬斩斷断
時时晉晋晝昼暈晕暉晖暢畅暫暂曆历曉晓曠旷曬晒書书會会東东査查梔栀條条棄弃棗枣棟栋棧栈椏桠楊杨楓枫業业極极榮荣構构槍枪槓杠槳桨樁桩樂乐樅枞樓楼標标樞枢樣样樸朴樹树橋桥機机橢椭橫横檔档檢检檸柠櫃柜櫻樱欄栏
權权欽钦歎叹歐欧歡欢歲岁歷历歸归歿殁殘残殤殇殮殓殲歼殺杀殼壳毀毁毆殴毿毵氈毡氣气氫氢氬氩決决沒没況况洩泄涇泾涼凉淚泪淨净淪沦淵渊淺浅渙涣減减測测渾浑湊凑湞浈湯汤溈沩準准溝沟溫温滅灭滬沪滯滞滲渗滾滚滿满
漁渔漢汉漣涟漬渍漲涨漿浆潑泼潔洁潛潜潤润潰溃澀涩澆浇澗涧澤泽澱淀濁浊濃浓濕湿濟济濤涛濫滥濾滤瀆渎瀉泻瀋沈瀏浏瀕濒瀘泸瀟潇瀾澜灄滠灑洒灘滩灣湾災灾為为烏乌無无煉炼煒炜煩烦熒荧熱热燈灯燒烧燙烫營营燦灿燭烛
爍烁爐炉爛烂爭争爲为爺爷爾尔牆墙牽牵犧牺狀状狹狭狽狈猙狰猶犹獄狱獅狮獎奖獨独獰狞獲获獵猎獸兽獻献現现瑣琐瑩莹瑪玛環环瓊琼甌瓯產产畝亩畢毕畫画異异當当疇畴疊叠痙痉瘋疯瘍疡瘓痪瘡疮療疗癒愈癢痒癬癣癮瘾癱瘫
癲癫發发皚皑皺皱盜盗盞盏監监盤盘盧卢眾众睏困瞞瞒矚瞩矯矫砲炮硯砚碩硕確确碼码磚砖磯矶礙碍礦矿祕秘禍祸禦御禪禅禮礼禱祷禿秃稅税種种稱称穀谷穌稣積积穎颖穢秽穩稳穫获窩窝窮穷窯窑竄窜竅窍竊窃競竞筆笔筍笋箋笺
節节範范築筑篤笃篩筛簡简簫箫簽签簾帘籃篮籌筹籠笼籲吁糧粮糾纠紀纪約约紅红紋纹納纳紐纽純纯紗纱紙纸級级紛纷紡纺紮扎細细紳绅紹绍終终組组結结絕绝絞绞絡络給给統统絲丝綁绑經经綜综綠绿維维綱纲網网綻绽綿绵緊紧
緑绿緒绪線线緝缉締缔緣缘編编緩缓緯纬練练緻致縛缚縣县縫缝縮缩縱纵縷缕總总績绩繃绷織织繞绕繡绣繩绳繪绘繫系繭茧繳缴繼继續续纏缠纖纤纜缆罰罚罵骂罷罢羅罗羋芈羨羡義义習习翹翘耬耧聖圣聞闻聯联聰聪聲声聳耸聶聂
職职聽听聾聋肅肃脅胁脫脱脹胀腦脑腫肿腳脚腸肠膚肤膠胶膩腻膽胆臉脸臍脐臘腊臟脏臥卧臨临臺台與与興兴舉举舊旧舖铺艙舱艦舰艱艰艷艳芻刍莊庄莖茎華华萊莱萬万葉叶蒼苍蓀荪蓋盖蓮莲蔔卜蔣蒋蔥葱蔭荫蕪芜薑姜薔蔷薦荐
薩萨藍蓝藝艺藥药蘆芦蘇苏蘊蕴蘋苹蘭兰處处虛虚虜虏號号虧亏虯虬蝕蚀蝦虾螞蚂螢萤蟲虫蟻蚁蠅蝇蠟蜡蠶蚕蠻蛮衆众衊蔑術术衚胡衛卫衝冲補补裝装裡里製制複复褲裤襪袜襯衬襲袭覈核見见規规視视親亲覺觉覽览觀观觸触訂订
訃讣計计訊讯討讨訓训記记訛讹訝讶訟讼訣诀訥讷訪访設设許许訴诉診诊証证詐诈詔诏評评詛诅詞词詠咏詢询試试詩诗詫诧詭诡話话該该詳详誅诛誇夸認认誕诞誘诱誠诚誡诫誣诬誤误誨诲說说説说誰谁調调諂谄談谈請请諒谅論论
諜谍諧谐諫谏諭谕諱讳諸诸諾诺謀谋謂谓謊谎謎谜謙谦講讲謝谢謠谣謬谬謳讴謹谨謾谩譁哗證证譎谲譏讥識识譚谭譜谱譯译議议譴谴護护譽誉讀读變变讒谗讓让讚赞豈岂豎竖豐丰豔艳豬猪貓猫貝贝貞贞負负財财貧贫貨货販贩貪贪
貫贯責责貯贮貴贵貶贬買买貸贷費费貼贴貿贸賀贺賃赁賄贿資资賈贾賊贼賓宾賜赐賞赏賠赔賢贤賣卖賤贱賦赋質质賬账賭赌賴赖賺赚購购賽赛贈赠贊赞贏赢贓赃贖赎贗赝趕赶趙赵趨趋跡迹踐践踴踊蹟迹蹤踪躊踌躋跻躍跃軀躯車车
軋轧軌轨軍军軒轩軔轫軟软軾轼較较載载輒辄輓挽輔辅輕轻輛辆輝辉輟辍輥辊輩辈輪轮輯辑輸输輻辐輾辗輿舆轄辖轅辕轉转轍辙轎轿轟轰轡辔辦办辭辞辯辩農农逕径這这連连週周進进遊游運运過过達达違违遙遥遜逊遝沓遞递遠远
適适遲迟遷迁選选遺遗遼辽邁迈還还邊边邏逻鄉乡鄒邹鄔邬鄖郧鄧邓鄭郑鄰邻鄲郸醜丑醞酝醫医醬酱釀酿釋释釗钊釘钉針针釣钓鈉钠鈍钝鈔钞鈣钙鈴铃鈷钴鈽钚鈾铀鉀钾鉑铂鉛铅鉤钩鉻铬銀银銅铜銘铭銷销鋁铝鋅锌鋒锋鋪铺鋯锆
鋰锂鋼钢錄录錐锥錢钱錫锡錯错録录鍊链鍋锅鍍镀鍛锻鍵键鎂镁鎊镑鎖锁鎗枪鎢钨鎧铠鎮镇鎳镍鎵镓鏈链鏟铲鏡镜鏽锈鐘钟鐳镭鐵铁鑄铸鑑鉴鑒鉴鑰钥鑲镶鑽钻鑿凿長长門门閃闪閆闫閉闭開开閏闰閒闲間间閔闵閘闸閣阁閥阀閩闽
閱阅閻阎闆板闊阔闌阑闕阙闖闯關关闡阐闢辟陝陕陣阵陰阴陳陈陸陆陽阳隊队階阶隕陨際际隨随險险隱隐隴陇隸隶隻只雋隽雖虽雙双雛雏雜杂雞鸡離离難难雲云電电霧雾霽霁靂雳靄霭靈灵靜静鞏巩韋韦韌韧韓韩韜韬響响頁页頂顶
頃顷項项順顺須须頌颂預预頑顽頒颁頓顿頗颇領领頤颐頭头頰颊頸颈頹颓頻频顆颗題题額额顏颜願愿顛颠類类顧顾顫颤顯显顱颅風风颱台飄飘飛飞飯饭飲饮飽饱飾饰餃饺餅饼養养餌饵餓饿餚肴餞饯餡馅館馆餵喂饋馈饑饥饒饶饗飨
馬马馮冯馱驮馳驰馴驯駁驳駐驻駕驾駛驶駝驼駭骇駱骆駿骏騁骋騎骑騙骗騫骞騰腾騷骚驅驱驕骄驗验驚惊驛驿驟骤驢驴驪骊骯肮髒脏體体髮发鬆松鬍胡鬢鬓鬥斗鬧闹魚鱼魯鲁鮮鲜鯉鲤鯨鲸鰭鳍鱗鳞鳥鸟鳳凤鳴鸣鴉鸦鴨鸭鴻鸿鴿鸽
鵝鹅鵡鹉鶴鹤鷗鸥鷹鹰鸚鹦鹹咸鹼碱鹽盐麗丽麥麦麩麸麵面黃黄黌黉點点黨党黴霉齊齐齋斋齒齿齟龃齡龄齣出齦龈齪龊龍龙龐庞龔龚龜龟";

/// The block of characters that the pairs are of: the CJK Unified Ideographs.
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// The simplified counterpart of a traditional character; `None` for any other.
pub fn simplified(c: char) -> Option<char> {
    // Every character of every text is looked up, so the table is indexed by the character itself.
    static TABLE: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
        let mut table = vec![None; (LAST - FIRST + 1) as usize];
        let mut characters = PAIRS.chars().filter(|c| !c.is_whitespace());
        while let Some((traditional, simplified)) = characters.next().zip(characters.next()) {
            table[(traditional as u32 - FIRST) as usize] = Some(simplified);
        }
        table
    });
    let place = (c as u32).checked_sub(FIRST)?;
    TABLE.get(place as usize).copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, simplified};

    #[test]
    fn counterparts_are_found() {
        let pairs = "認认識识體体國国會会議议關关這这個个們们後后發发";
        let characters: Vec<_> = pairs.chars().collect();
        for pair in characters.chunks(2) {
            assert_eq!(simplified(pair[0]), Some(pair[1]));
        }
        for valid in "著乾藉瞭於裏餘徵麼后里于面系干了".chars() {
            assert_eq!(simplified(valid), None, "{valid}");
        }
    }

    #[test]
    fn no_counterpart_is_traditional_itself() {
        let characters: Vec<_> = PAIRS.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(characters.len() % 2, 0);
        assert!(characters.len() > 2 * 1000);
        for pair in characters.chunks(2) {
            assert_eq!(simplified(pair[0]), Some(pair[1]), "{}", pair[0]);
            assert_eq!(simplified(pair[1]), None, "{}", pair[1]);
        }
    }
}
