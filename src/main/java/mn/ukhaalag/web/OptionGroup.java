package mn.ukhaalag.web;

import java.util.List;

/// Answers of a select that stand under one heading.
public record OptionGroup(String label, List<Option> options) {}
