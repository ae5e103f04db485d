//! An installed Chromium: where it is found, and how it is asked to print a page.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What it is called on PATH, the nearest to the source first.
const NAMES: [&str; 10] = [
    "chromium",
    "chromium-browser",
    "chromium-headless-shell",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "brave-browser",
];

/// Where it is on a Mac.
const APPLICATIONS: [&str; 3] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/// Where it is on Windows, from the folders that these variables name.
const PROGRAM_FOLDERS: [&str; 3] = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
const PROGRAMS: [&str; 3] = [
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
];

/// A Chromium that is there.
#[derive(Debug, Clone)]
pub struct Chromium {
    program: PathBuf,
}

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum ChromiumError {
    /// None was found.
    #[error(
        "no Chromium was found, and PDF is made by one. Looked for {} on PATH and in the usual places.\n\
         Install Chromium, Google Chrome or Microsoft Edge (on Debian: `apt install chromium`), or name the program: \
         `--chromium PATH`, or CHROMIUM in the environment",
        NAMES.join(", ")
    )]
    None,
    /// What was named is no program.
    #[error("`{}` was named as the Chromium to print with, and there is no such program", .0.display())]
    Named(PathBuf),
    /// It cannot be started, or its files cannot be read or written.
    #[error("`{}` cannot be run", program.display())]
    Run {
        /// The program.
        program: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It did not end.
    #[error("`{}` had not printed `{page}` after {} seconds, and was stopped", program.display(), limit.as_secs())]
    Late {
        /// The program.
        program: PathBuf,
        /// What was to be printed.
        page: String,
        /// How long it had.
        limit: Duration,
    },
    /// It ended and printed nothing, or half of it.
    #[error("`{}` did not print `{page}` ({status}); {}", program.display(), last_words(said))]
    Failed {
        /// The program.
        program: PathBuf,
        /// What was to be printed.
        page: String,
        /// How it ended.
        status: ExitStatus,
        /// What it said.
        said: String,
    },
}

impl Chromium {
    /// The program that is named, or that CHROMIUM names in the environment; else the first that is found on PATH, else in the usual
    /// places. A name without a folder is looked up on PATH.
    ///
    /// # Errors
    /// When what is named is not there, or nothing is named and none is found.
    pub fn find(named: Option<&Path>) -> Result<Self, ChromiumError> {
        let path = env::var_os("PATH").unwrap_or_default();
        let variable = env::var_os("CHROMIUM").filter(|named| !named.is_empty()).map(PathBuf::from);
        if let Some(named) = named.or(variable.as_deref()) {
            let bare = named.components().count() == 1 && !named.is_absolute();
            let found = if bare { on_path(&path, named.as_os_str()) } else { None };
            let found = found.or_else(|| is_program(named).then(|| named.to_owned()));
            return found.map(|program| Self { program }).ok_or_else(|| ChromiumError::Named(named.to_owned()));
        }
        let found = NAMES.iter().find_map(|name| on_path(&path, OsStr::new(name)));
        found.or_else(in_the_usual_places).map(|program| Self { program }).ok_or(ChromiumError::None)
    }

    /// Prints the page in the file `page` on the paper that its style asks for, and gives back the PDF. What it writes on the
    /// way is written into `scratch`, a folder of its own.
    ///
    /// # Errors
    /// When it cannot be started, takes longer than `limit`, or does not write a whole PDF.
    pub fn print(&self, page: &Path, scratch: &Path, limit: Duration) -> Result<Vec<u8>, ChromiumError> {
        let io = |source| ChromiumError::Run { program: self.program.clone(), source };
        let (printed, told) = (scratch.join("printed.pdf"), scratch.join("told.txt"));
        let name = || page.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut command = Command::new(&self.program);
        command.args([
            "--headless",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check",
            // Nothing of a page is on the network; should a theme ask for something there, it is not found.
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
        ]);
        if is_root(scratch) {
            command.arg("--no-sandbox");
        }
        command.arg(option("--user-data-dir=", &scratch.join("profile")));
        command.arg(option("--print-to-pdf=", &printed)).arg(file_url(page));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&told).map_err(io)?);
        let mut running = command.spawn().map_err(io)?;
        let began = Instant::now();
        let status = loop {
            if let Some(status) = running.try_wait().map_err(io)? {
                break status;
            }
            if began.elapsed() >= limit {
                running.kill().and_then(|()| running.wait()).map_err(io)?;
                return Err(ChromiumError::Late { program: self.program.clone(), page: name(), limit });
            }
            thread::sleep(Duration::from_millis(20));
        };
        // It ends well at times when it has printed nothing.
        let bytes = fs::read(&printed).unwrap_or_default();
        if status.success() && bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF") {
            return Ok(bytes);
        }
        let said = fs::read(&told).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        Err(ChromiumError::Failed { program: self.program.clone(), page: name(), status, said })
    }
}

fn on_path(path: &OsStr, name: &OsStr) -> Option<PathBuf> {
    let folders = env::split_paths(path).filter(|folder| !folder.as_os_str().is_empty());
    let file = |folder: PathBuf| {
        let file = folder.join(name);
        if env::consts::EXE_EXTENSION.is_empty() { file } else { file.with_extension(env::consts::EXE_EXTENSION) }
    };
    folders.map(file).find(|file| is_program(file))
}

fn in_the_usual_places() -> Option<PathBuf> {
    let applications = APPLICATIONS.iter().map(PathBuf::from);
    let folders = PROGRAM_FOLDERS.iter().filter_map(env::var_os).map(PathBuf::from);
    let programs = folders.flat_map(|folder| PROGRAMS.map(|program| folder.join(program)));
    applications.chain(programs).find(|file| is_program(file))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(file).is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

/// Whether this runs as root, to whom Chromium refuses its sandbox: the folder was made by this program.
#[cfg(unix)]
fn is_root(made: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(made).is_ok_and(|folder| folder.uid() == 0)
}

#[cfg(not(unix))]
fn is_root(_: &Path) -> bool {
    false
}

fn option(name: &str, path: &Path) -> OsString {
    let mut option = OsString::from(name);
    option.push(path);
    option
}

/// The address of a file (RFC 8089); on Windows `file:///C:/…`.
fn file_url(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() };
    let mut url = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            url.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(url, "%{byte:02X}");
        }
    }
    url
}

/// The end of what it said: the reason stands there, after much about buses and fonts.
fn last_words(said: &str) -> String {
    let lines: Vec<_> = said.lines().filter(|line| !line.trim().is_empty() && !line.contains("dbus/")).collect();
    let last = &lines[lines.len().saturating_sub(4)..];
    if last.is_empty() {
        // A Chromium in a snap or flatpak sees no temporary folder but its own, and says nothing of it.
        "it said nothing. One that is installed as a snap or flatpak cannot read the folder of temporary files: name another, \
         TMPDIR=~/tmp"
            .to_owned()
    } else {
        format!("it said:\n{}", last.join("\n"))
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// Has a page printed by a program that does what `script` says; `$OUT` is where it is to print to.
    fn printed(script: &str) -> Result<Vec<u8>, String> {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let program = folder.path().join("chromium");
        let head = "#!/bin/sh\nfor one; do case $one in --print-to-pdf=*) OUT=${one#*=};; esac; done\n";
        fs::write(&program, format!("{head}{script}\n")).expect("it can be written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it can be run");
        let chromium = Chromium::find(Some(&program)).expect("it is there");
        let limit = if script.contains("sleep") { Duration::ZERO } else { Duration::from_mins(1) };
        chromium.print(Path::new("/site/zh.html"), folder.path(), limit).map_err(|error| error.to_string())
    }

    #[test]
    fn only_a_whole_print_is_a_print() {
        assert_eq!(printed("printf '%%PDF-1.4\\n%%%%EOF\\n' > $OUT").as_deref(), Ok(&b"%PDF-1.4\n%%EOF\n"[..]));
        for (script, told) in [
            ("printf '%%PDF-1.4\\n1 0 obj' > $OUT", "it said nothing"),
            ("true", "TMPDIR"),
            ("echo [1:ERROR:dbus/bus.cc] no bus >&2; echo no such display >&2; exit 3", "it said:\nno such display"),
            ("printf '%%PDF-1.4\\n%%%%EOF\\n' > $OUT; exit 3", "exit status: 3"),
            ("exec sleep 60", "had not printed `zh.html` after 0 seconds"),
        ] {
            let error = printed(script).expect_err(script);
            assert!(error.contains(told), "{script}: {error}");
        }
    }

    #[test]
    fn a_file_has_an_address_whatever_its_name() {
        assert_eq!(file_url(Path::new("/tmp/a b/测.html")), "file:///tmp/a%20b/%E6%B5%8B.html");
        assert_eq!(file_url(Path::new("/tmp/50%/#1?.html")), "file:///tmp/50%25/%231%3F.html");
    }

    #[test]
    fn what_is_named_is_taken_or_told() {
        let named = Chromium::find(Some(Path::new("sh"))).expect("a shell is on PATH");
        assert!(named.program.is_absolute());
        let error = Chromium::find(Some(Path::new("/nowhere/chromium"))).expect_err("it is not there");
        assert!(error.to_string().contains("`/nowhere/chromium` was named"), "{error}");
    }
}
