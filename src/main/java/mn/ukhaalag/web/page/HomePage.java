package mn.ukhaalag.web.page;

import java.util.List;

/// The first page.
///
/// @param sections what the modules contribute, in their order
public record HomePage(List<Section> sections) {}
