//! What a web server should say with each file: the one table of headers, and the file in which some hosts read it.

use std::fmt::Write as _;

use crate::render::studio::Studio;

/// A header that a web server should send.
#[derive(Debug)]
pub struct Header {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: &'static str,
    /// With which files.
    pub with: With,
}

/// With which files a header is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// With every file.
    Everything,
    /// With the files of the theme, whose names change with their bytes.
    Assets,
    /// With every other file: its name stays when it changes.
    Others,
}

/// Every header. The policy is that of the pages themselves without `file:`, and with what only a header can say.
pub const HEADERS: [Header; 8] = [
    Header {
        name: "Content-Security-Policy",
        value: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        with: With::Everything,
    },
    Header { name: "X-Content-Type-Options", value: "nosniff", with: With::Everything },
    Header { name: "Referrer-Policy", value: "no-referrer", with: With::Everything },
    Header {
        name: "Permissions-Policy",
        value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
        with: With::Everything,
    },
    Header { name: "Cross-Origin-Opener-Policy", value: "same-origin", with: With::Everything },
    Header { name: "Cross-Origin-Resource-Policy", value: "same-origin", with: With::Everything },
    Header { name: "Cache-Control", value: "public, max-age=31536000, immutable", with: With::Assets },
    Header { name: "Cache-Control", value: "no-cache", with: With::Others },
];

/// Once a site is known to be reached only by HTTPS: readers' browsers then ask for nothing else for a year. It cannot be taken
/// back, so it is only proposed.
pub const HSTS: &str = "Strict-Transport-Security: max-age=31536000";

/// `_headers`, as Netlify, Cloudflare Pages and others read it. It has no way to say "all others": what two of its patterns match gets
/// both values. These hosts let files that it does not name be revalidated, which is what the table says of them.
#[must_use]
pub fn headers(studio: &Studio<'_>) -> String {
    let root = studio.root_on_the_web().unwrap_or_else(|| "/".to_owned());
    let mut out =
        String::from("# The headers that a web server should send. Netlify and Cloudflare Pages read this file.\n");
    for (with, pattern) in [(With::Everything, "*"), (With::Assets, "assets/*")] {
        // Writing to a string does not fail.
        let _ = writeln!(out, "{root}{pattern}");
        for header in HEADERS.iter().filter(|header| header.with == with) {
            let _ = writeln!(out, "  {}: {}", header.name, header.value);
        }
        if with == With::Everything {
            let _ = writeln!(out, "# When the site is reached only by HTTPS, for good:\n#  {HSTS}");
        }
    }
    out
}
