package mn.ukhaalag.evaluation.appraisal.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalPage.Rateable;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// Where a colleague says what he thinks; he sees nothing else of the evaluation.
public record OpinionPage(
    UUID id,
    String person,
    Named post,
    int year,
    String half,
    List<Rateable> parts,
    Typed typed,
    Problems problems) {}
