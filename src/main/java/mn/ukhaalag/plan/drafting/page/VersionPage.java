package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import mn.ukhaalag.plan.Difference;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Version;

/// An approved version of a plan, and what is different from the one before.
public record VersionPage(Document document, Version version, List<Difference> differences) {}
