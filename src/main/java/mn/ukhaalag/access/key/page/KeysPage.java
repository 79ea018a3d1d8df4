package mn.ukhaalag.access.key.page;

import java.util.List;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The keys of an organisation.
///
/// @param organisation the code of the one that is shown
/// @param organisations those that the administrator may choose from
/// @param made the new key in clear, shown this once; null if none was just made
public record KeysPage(
    String organisation,
    List<Option> organisations,
    List<KeyLine> keys,
    List<Option> posts,
    String name,
    String post,
    @Nullable String made,
    Problems problems) {}
