package mn.ukhaalag.service.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.ukhaalag.service.process.Drawing.Kind;
import org.w3c.dom.Element;

/// What is written on one symbol, whichever editor drew it; see [BpmnReader].
final class NodeFacts {

  private static final Pattern BARE_NAME = Pattern.compile("[#$]\\{\\s*([A-Za-z][\\w-]*)\\s*}");
  private static final List<String> EVENTS =
      List.of(
          "message",
          "signal",
          "error",
          "escalation",
          "compensate",
          "conditional",
          "link",
          "cancel");

  private NodeFacts() {}

  static Map<String, String> of(Element element) {
    Map<String, String> facts = new HashMap<>();
    for (String own : List.of("organisation", "role", "kind", "days", "step")) {
      put(facts, own, element.getAttributeNS(BpmnReader.OWN, own).strip());
    }
    put(facts, "groups", Xml.foreign(element, "candidateGroups"));
    put(facts, "form", Xml.foreign(element, "formKey"));
    put(facts, "beside", Xml.attribute(element, "attachedToRef"));
    put(facts, "goes-on", "false".equals(Xml.attribute(element, "cancelActivity")) ? "yes" : "");
    step(facts, element);
    time(facts, element);
    foreign(facts, element);
    return facts;
  }

  private static void step(Map<String, String> facts, Element element) {
    Stream.of(
            Xml.foreign(element, "topic"),
            bare(Xml.foreign(element, "delegateExpression")),
            Xml.attribute(element, "implementation").replaceAll("^##.*", ""),
            taskType(element))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .ifPresent(it -> facts.putIfAbsent("step", it));
  }

  private static String bare(String expression) {
    Matcher matcher = BARE_NAME.matcher(expression);
    return matcher.matches() ? matcher.group(1) : expression;
  }

  /// As Camunda 8 writes it.
  private static String taskType(Element element) {
    return Xml.children(element, BpmnReader.BPMN, "extensionElements").stream()
        .flatMap(it -> Xml.children(it).stream())
        .filter(it -> "taskDefinition".equals(it.getLocalName()))
        .map(it -> Xml.attribute(it, "type"))
        .findFirst()
        .orElse("");
  }

  private static void time(Map<String, String> facts, Element element) {
    for (Element timer : Xml.children(element, BpmnReader.BPMN, "timerEventDefinition")) {
      for (Element time : Xml.children(timer)) {
        if (time.getLocalName().startsWith("time")) {
          put(facts, "time", time.getTextContent().strip());
          put(facts, "time-kind", time.getLocalName());
        }
      }
      facts.putIfAbsent("time", "");
    }
  }

  /// What is not run here: loops, code, listeners.
  private static void foreign(Map<String, String> facts, Element element) {
    for (String name :
        List.of("multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "script")) {
      put(facts, "foreign", Xml.has(element, name) ? name : "");
    }
    for (String name : List.of("class", "expression", "calledElement")) {
      put(facts, "foreign", Xml.foreign(element, name).isEmpty() ? "" : name);
    }
    // A task for a program outside is done by one of our steps of that name; mails and shells are
    // not.
    String type = Xml.foreign(element, "type");
    put(facts, "foreign", type.isEmpty() || type.startsWith("external") ? "" : "type");
    for (String event : EVENTS) {
      put(facts, "event", Xml.has(element, event + "EventDefinition") ? event : "");
    }
    put(facts, "event", "true".equals(Xml.attribute(element, "triggeredByEvent")) ? "start" : "");
  }

  private static void put(Map<String, String> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.putIfAbsent(name, value);
    }
  }

  static Kind kind(Element element, Map<String, String> facts) {
    boolean isEvent = facts.containsKey("event");
    boolean isTimer = facts.containsKey("time");
    return switch (element.getLocalName()) {
      case "startEvent" -> isEvent || isTimer ? Kind.FOREIGN : Kind.START;
      case "endEvent" -> end(element, isEvent);
      case "userTask", "task", "manualTask" -> Kind.HUMAN;
      case "serviceTask", "sendTask" -> Kind.AUTOMATIC;
      case "exclusiveGateway" -> Kind.EXCLUSIVE;
      case "parallelGateway" -> Kind.PARALLEL;
      case "inclusiveGateway" -> Kind.INCLUSIVE;
      case "intermediateCatchEvent" -> isTimer && !isEvent ? Kind.TIMER : Kind.FOREIGN;
      case "boundaryEvent" -> isTimer && !isEvent ? Kind.BOUNDARY : Kind.FOREIGN;
      case "subProcess" -> isEvent ? Kind.FOREIGN : Kind.SUB_PROCESS;
      default -> Kind.FOREIGN;
    };
  }

  private static Kind end(Element element, boolean isEvent) {
    if (Xml.has(element, "terminateEventDefinition")) {
      return Kind.TERMINATE;
    }
    return isEvent ? Kind.FOREIGN : Kind.END;
  }
}
