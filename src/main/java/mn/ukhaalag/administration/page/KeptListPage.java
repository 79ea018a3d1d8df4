package mn.ukhaalag.administration.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;

/// The organisations that somebody keeps.
///
/// @param ofProvince whether they are all, so that new ones can be founded
public record KeptListPage(List<Organisation> organisations, boolean ofProvince) {}
