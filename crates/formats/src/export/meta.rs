//! The first record of an export: who wrote it, from which Lean, in which version of the format.

use super::error::{excerpt, malformed, Parsed};
use super::json::{Object, Value};

/// Where an export comes from. Each part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// The format's version, as `3.1.0`.
    pub format_version: Option<String>,
    /// The program that wrote the export, as `lean4export`.
    pub exporter_name: Option<String>,
    /// That program's version.
    pub exporter_version: Option<String>,
    /// The version of the Lean that the declarations come from.
    pub lean_version: Option<String>,
    /// The commit of that Lean.
    pub lean_githash: Option<String>,
}

impl Meta {
    /// Reads the value of a `meta` record.
    pub(super) fn read(value: Value<'_>) -> Parsed<Meta> {
        let object = value.object()?;
        let part = |of: &str, key: &str| -> Parsed<Option<String>> {
            match object.get(&[of])? {
                Some(part) => text(&part.object()?, key),
                None => Ok(None),
            }
        };
        let meta = Meta {
            format_version: part("format", "version")?,
            exporter_name: part("exporter", "name")?,
            exporter_version: part("exporter", "version")?,
            lean_version: part("lean", "version")?,
            lean_githash: part("lean", "githash")?,
        };
        meta.check_version()?;
        Ok(meta)
    }

    fn check_version(&self) -> Parsed<()> {
        let Some(version) = &self.format_version else { return Ok(()) };
        match version.split('.').next() {
            Some("2" | "3") => Ok(()),
            _ => malformed(format!(
                "format version `{}` is not supported, only 2 and 3 are",
                excerpt(version)
            )),
        }
    }
}

fn text(object: &Object<'_>, key: &str) -> Parsed<Option<String>> {
    object.need_or(&[key], None, |value| Ok(Some(value.string()?.into_owned())))
}
