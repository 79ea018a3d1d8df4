package mn.ukhaalag.service;

import mn.ukhaalag.service.Version.Pattern;
import tools.jackson.databind.JsonNode;

/// All that a version is made of, as it is written in a file.
///
/// @param schema JSON Schema 2020-12 of the answers
/// @param presentation the questions, see [mn.ukhaalag.service.form.Definitions]
/// @param fees see [mn.ukhaalag.service.form.FeeRules]
public record Definition(
    JsonNode schema, JsonNode presentation, JsonNode fees, Pattern pattern, Bpmn bpmn) {}
