package mn.ukhaalag.service.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.form.Condition;
import org.jspecify.annotations.Nullable;

/// A process as it was drawn, without the picture.
///
/// @param id of its process element
record Drawing(String id, String name, Scope scope) {

  /// What stands on one level: the process itself, or a sub-process.
  record Scope(List<Node> nodes, List<Flow> flows) {

    Optional<Node> find(String id) {
      return nodes.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The node with that id, here or in a sub-process.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    Node get(String id) {
      return all().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /// The level on which a node stands.
    Scope level(Node node) {
      if (nodes.contains(node)) {
        return this;
      }
      return nodes.stream()
          .map(Node::scope)
          .filter(Objects::nonNull)
          .filter(it -> it.all().anyMatch(node::equals))
          .findFirst()
          .map(it -> it.level(node))
          .orElse(this);
    }

    List<Flow> from(String node) {
      return flows.stream().filter(it -> it.from().equals(node)).toList();
    }

    List<Flow> to(String node) {
      return flows.stream().filter(it -> it.to().equals(node)).toList();
    }

    /// All nodes here and in the sub-processes.
    Stream<Node> all() {
      return nodes.stream()
          .flatMap(
              it ->
                  it.scope() == null
                      ? Stream.of(it)
                      : Stream.concat(Stream.of(it), it.scope().all()));
    }
  }

  /// What a node is.
  enum Kind {
    START,
    END,
    /// Ends all branches of its scope.
    TERMINATE,
    HUMAN,
    AUTOMATIC,
    EXCLUSIVE,
    PARALLEL,
    INCLUSIVE,
    /// Waits for a time.
    TIMER,
    /// A time that runs beside a node.
    BOUNDARY,
    SUB_PROCESS,
    /// Something that is not run here.
    FOREIGN
  }

  /// One symbol of the drawing.
  ///
  /// @param type its element in BPMN, for example `userTask`
  /// @param facts what else is written on it that counts, see [BpmnReader]
  /// @param scope what is inside of a sub-process; null for all others
  record Node(
      String id,
      String name,
      String type,
      Kind kind,
      Map<String, String> facts,
      @Nullable Scope scope) {

    String fact(String name) {
      return facts.getOrDefault(name, "");
    }

    /// As a person finds it in the drawing.
    String title() {
      return name.isBlank() ? id : name;
    }
  }

  /// An arrow.
  ///
  /// @param written the condition as it was written; empty for none
  /// @param condition null if there is none, or none that can be read
  record Flow(
      String id,
      String name,
      String from,
      String to,
      String written,
      @Nullable Condition condition,
      boolean isDefault) {

    String title() {
      return name.isBlank() ? id : name;
    }
  }

  /// What a human node asks of whom.
  ///
  /// @param organisation `owner`, `sum`, `bag` or a code of the directory
  /// @param days working days; null for as long as the case has
  record Duty(CaseTask.Kind kind, String organisation, Role role, @Nullable Integer days) {}
}
