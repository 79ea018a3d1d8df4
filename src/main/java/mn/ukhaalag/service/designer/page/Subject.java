package mn.ukhaalag.service.designer.page;

import mn.ukhaalag.service.form.Label;

/// Something that a condition can speak of: a question.
public record Subject(String name, Label label) {}
