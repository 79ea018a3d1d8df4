package mn.ukhaalag.petition.publication.page;

import java.util.List;

/// What was published last.
public record LatestPage(List<Published> rows, Names names) {}
