package mn.ukhaalag.petition.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document that we give out, to hold answers against.
record Contract(JsonNode document) {

  /// Makes sure that the value has exactly the fields that the schema of that name promises, all
  /// the way down.
  void check(JsonNode value, String schema) {
    check(value, document.path("components").path("schemas").path(schema), schema);
  }

  private void check(JsonNode value, JsonNode schema, String where) {
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asString();
      check(value, document.at(name.substring(1)), name);
    } else if (schema.has("anyOf")) {
      if (!value.isNull()) {
        check(value, schema.path("anyOf").path(0), where);
      }
    } else if (schema.has("properties")) {
      assertThat(new TreeSet<>(value.propertyNames()))
          .as(where)
          .isEqualTo(new TreeSet<>(schema.path("properties").propertyNames()));
      for (var field : schema.path("properties").properties()) {
        check(value.path(field.getKey()), field.getValue(), where + "." + field.getKey());
      }
    } else {
      checkPlain(value, schema, where);
    }
  }

  private void checkPlain(JsonNode value, JsonNode schema, String where) {
    if (schema.has("items")) {
      assertThat(value.isArray()).as(where).isTrue();
      value.forEach(member -> check(member, schema.path("items"), where + "[]"));
    } else {
      assertThat(schema.path("type").toString()).as(where + " is " + value).contains(type(value));
      if (schema.has("enum") && !value.isNull()) {
        assertThat(schema.path("enum")).as(where).contains(value);
      }
    }
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case ARRAY, OBJECT, BINARY, POJO, MISSING -> "nothing plain";
    };
  }
}
