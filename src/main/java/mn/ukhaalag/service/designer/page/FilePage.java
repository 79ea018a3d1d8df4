package mn.ukhaalag.service.designer.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// Where a service is brought in as a file.
///
/// @param organisations those that may answer for a new service
public record FilePage(List<Organisation> organisations, Typed typed, Problems problems) {}
