package mn.ukhaalag.continuity;

/// The reserve became the main site, or the main site was replaced: the program starts anew on the
/// same folder.
public record SiteChanged() {}
