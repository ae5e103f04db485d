//! The list of checksums in a bundle, as `sha256sum` writes it.

use std::collections::BTreeMap;
use std::fmt;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The name of the list.
pub const FILE: &str = "SHA256SUMS";

/// The SHA-256 of a file (FIPS 180-4).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sum([u8; 32]);

/// The checksums of files, by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums(pub BTreeMap<String, Sum>);

/// How the files of a bundle differ from its list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Differences {
    /// Files that are listed and not there.
    pub missing: Vec<String>,
    /// Files that are there with other bytes.
    pub changed: Vec<String>,
    /// Files that are there and not listed.
    pub added: Vec<String>,
}

impl Sum {
    /// Of bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Of all that a reader gives, without holding it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_reader(reader: &mut impl std::io::Read) -> std::io::Result<Self> {
        let mut hasher = Sha256::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            match reader.read(&mut buffer)? {
                0 => return Ok(Self(hasher.finalize().into())),
                read => hasher.update(&buffer[..read]),
            }
        }
    }

    /// Of its 64 digits.
    fn parse(written: &str) -> Option<Self> {
        let (pairs, rest) = written.as_bytes().as_chunks::<2>();
        if !rest.is_empty() || pairs.len() != 32 {
            return None;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let mut sum = [0; 32];
        for (byte, [high, low]) in sum.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(sum))
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for Sum {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self}")
    }
}

impl Sums {
    /// Reads a list; the number of the first line that is none of it, where there is one.
    ///
    /// # Errors
    /// The number of the first line that is no checksum with a name.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let mut sums = BTreeMap::new();
        for (line, number) in text.lines().zip(1_usize..) {
            // After the sum come a blank and another, or an asterisk where the file was read as bytes.
            let entry = line.split_once(' ').and_then(|(sum, name)| {
                let name = name.strip_prefix([' ', '*'])?;
                Some((name.to_owned(), Sum::parse(sum)?))
            });
            let (name, sum) = entry.ok_or(number)?;
            sums.insert(name, sum);
        }
        Ok(Self(sums))
    }

    /// What differs in the files that are there from what is listed here.
    #[must_use]
    pub fn differences(&self, there: &Self) -> Differences {
        let listed = |is: fn(Option<&Sum>, &Sum) -> bool| {
            let found = self.0.iter().filter(|(name, sum)| is(there.0.get(*name), sum));
            found.map(|(name, _)| name.clone()).collect()
        };
        Differences {
            missing: listed(|there, _| there.is_none()),
            changed: listed(|there, sum| there.is_some_and(|there| there != sum)),
            added: there.0.keys().filter(|name| !self.0.contains_key(*name)).cloned().collect(),
        }
    }
}

impl fmt::Display for Sums {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(name, sum)| {
            write!(out, "{sum}  {name}")?;
            out.write_char('\n')
        })
    }
}

impl Differences {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.changed.is_empty() && self.added.is_empty()
    }
}
