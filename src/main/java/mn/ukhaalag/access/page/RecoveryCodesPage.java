package mn.ukhaalag.access.page;

import java.util.List;

/// Recovery codes that were just made, the only time they are seen.
public record RecoveryCodesPage(List<String> codes, String next) {}
