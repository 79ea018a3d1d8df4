package mn.ukhaalag.service.designer.page;

import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// What an official has to look at before deciding, to be changed.
public record ChecklistPage(Heading heading, Typed typed, Problems problems) {}
