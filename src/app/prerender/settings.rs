//! What the build was asked for, from the environment.

use std::env;
use std::path::PathBuf;

use super::Problem;

/// What the build was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where Trunk has put the files of this build.
    pub staging: PathBuf,
    /// Whether this is a release build, which works offline; in another one old files would stand in the way of a developer.
    pub release: bool,
    /// The address that the site will have, with a slash at the end: `https://example.org/demarc/`.
    ///
    /// Without one the result still works at any path of any host; only the tags that need a full address are left out.
    pub address: Option<String>,
}

impl Settings {
    /// Reads `TRUNK_STAGING_DIR`, `TRUNK_PROFILE` and `DEMARC_SITE_ADDRESS`.
    ///
    /// # Errors
    /// Where Trunk did not start this program, or the address is not one.
    pub fn from_env() -> Result<Self, Problem> {
        let staging = env::var_os("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR is not set: this program is run by `trunk build`")?;
        let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
        let address =
            env::var("DEMARC_SITE_ADDRESS").ok().filter(|address| !address.is_empty()).map(|address| site_address(&address)).transpose()?;
        Ok(Self { staging: PathBuf::from(staging), release, address })
    }
}

/// An address with a slash at the end.
fn site_address(address: &str) -> Result<String, Problem> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
    let host =
        address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).map(|rest| rest.split('/').next().unwrap_or_default());
    if host.is_none_or(str::is_empty) || !address.chars().all(plain) {
        return Err(format!("DEMARC_SITE_ADDRESS is \"{address}\"; it must look like https://example.org/ or https://example.org/demarc/"));
    }
    Ok(format!("{}/", address.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::site_address;

    #[test]
    fn an_address_ends_with_a_slash_and_has_a_host() {
        assert_eq!(site_address("https://example.org/demarc").as_deref(), Ok("https://example.org/demarc/"));
        assert_eq!(site_address("http://localhost:8080/").as_deref(), Ok("http://localhost:8080/"));
        for wrong in ["example.org", "https://", "https://a/?q", "https://a/\"", "ftp://a/"] {
            assert!(site_address(wrong).is_err(), "{wrong}");
        }
    }
}
