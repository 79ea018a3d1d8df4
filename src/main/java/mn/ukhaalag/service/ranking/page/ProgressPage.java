package mn.ukhaalag.service.ranking.page;

import java.util.List;
import mn.ukhaalag.web.Bar;

/// The way of services to digital, for everybody.
///
/// @param year that the burden is of
/// @param ranking the services with the largest burden
/// @param months all who asked, and the part of them that asked here
public record ProgressPage(
    int year, List<StageCount> stages, List<Moved> moved, List<Ranked> ranking, List<Bar> months) {}
