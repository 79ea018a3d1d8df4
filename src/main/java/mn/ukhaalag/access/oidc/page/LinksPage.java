package mn.ukhaalag.access.oidc.page;

import java.util.List;
import mn.ukhaalag.web.Problems;

/// With which providers one can sign in.
public record LinksPage(List<LinkLine> providers, Problems problems) {}
