package mn.ukhaalag.service.designer.page;

import mn.ukhaalag.web.Problems;

/// The choice of the kind of a new question.
public record KindPage(Heading heading, Problems problems) {}
