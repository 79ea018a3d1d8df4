package mn.ukhaalag.access.setup.page;

import java.util.List;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Problems;

/// The form of the first administrator.
///
/// @param posts the posts that administer the province
public record SetupPage(SetupForm form, List<Option> posts, Problems problems) {}
