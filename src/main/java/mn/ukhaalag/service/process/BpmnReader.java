package mn.ukhaalag.service.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.process.Drawing.Flow;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;
import mn.ukhaalag.web.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Reads BPMN 2.0 XML of any editor. What editors of different makers write for the same thing is
/// read as one fact of a node:
///
/// - `organisation`, `role`, `kind`, `days`: whom a human node waits for, from our own attributes,
///   else from `candidateGroups` (`police:OFFICIAL`), `formKey` (`opinion`) or the lane
/// - `step`: the name of an automatic step, from our own attribute, else from an external topic, an
///   implementation, a delegate expression that is a bare name, or the name of the node
/// - `time`: of a timer; `beside`: the node that a boundary event belongs to
/// - `foreign`: what the node has that is not run here
final class BpmnReader {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /// Our own attributes.
  static final String OWN = "https://ukhaalag.mn/bpmn";

  private static final int DEEPEST = 10;
  private static final int MOST_ELEMENTS = 5000;

  private static final Set<String> PICTURES =
      Set.of(
          "documentation",
          "extensionElements",
          "laneSet",
          "ioSpecification",
          "property",
          "dataObject",
          "dataObjectReference",
          "dataStoreReference",
          "textAnnotation",
          "association",
          "group",
          "auditing",
          "monitoring",
          "incoming",
          "outgoing",
          "artifact",
          "resourceRole",
          "supports",
          "correlationSubscription");

  private final Map<String, String> lanes = new HashMap<>();

  private BpmnReader() {}

  static Drawing read(Bpmn file) throws Unreadable {
    if (file.size() > Bpmn.LARGEST) {
      throw new Unreadable(Message.of("service.process.fault.large"));
    }
    Document document = Xml.parse(file.bytes());
    Element root = document.getDocumentElement();
    boolean isBpmn =
        BPMN.equals(root.getNamespaceURI()) && "definitions".equals(root.getLocalName());
    if (!isBpmn) {
      throw new Unreadable(Message.of("service.process.fault.not-bpmn"));
    }
    if (root.getElementsByTagName("*").getLength() > MOST_ELEMENTS) {
      throw new Unreadable(Message.of("service.process.fault.large"));
    }
    Element process = process(root);
    var reader = new BpmnReader();
    reader.lanes(process);
    return new Drawing(
        Xml.attribute(process, "id"), Xml.attribute(process, "name"), reader.scope(process, 0));
  }

  /// The one process with something in it; of several, the one that says it is to be run.
  private static Element process(Element root) throws Unreadable {
    List<Element> drawn =
        Xml.children(root, BPMN, "process").stream()
            .filter(it -> !Xml.children(it, BPMN, "startEvent").isEmpty() || !flowless(it))
            .toList();
    List<Element> toRun =
        drawn.stream().filter(it -> "true".equals(it.getAttribute("isExecutable"))).toList();
    if (drawn.isEmpty()) {
      throw new Unreadable(Message.of("service.process.fault.empty"));
    }
    if (drawn.size() > 1 && toRun.size() != 1) {
      throw new Unreadable(Message.of("service.process.fault.several", drawn.size()));
    }
    return drawn.size() == 1 ? drawn.getFirst() : toRun.getFirst();
  }

  private static boolean flowless(Element process) {
    return Xml.children(process, BPMN, "sequenceFlow").isEmpty();
  }

  private void lanes(Element scope) {
    for (Element set : Xml.children(scope, BPMN, "laneSet")) {
      lane(set);
    }
  }

  private void lane(Element set) {
    for (Element lane : Xml.children(set, BPMN, "lane")) {
      for (Element member : Xml.children(lane, BPMN, "flowNodeRef")) {
        lanes.put(member.getTextContent().strip(), Xml.attribute(lane, "name"));
      }
      Xml.children(lane, BPMN, "childLaneSet").forEach(this::lane);
    }
  }

  private Scope scope(Element parent, int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw new Unreadable(Message.of("service.process.fault.deep"));
    }
    var nodes = new ArrayList<Node>();
    var flows = new ArrayList<Flow>();
    var defaults = new ArrayList<String>();
    for (Element child : Xml.children(parent)) {
      if (!BPMN.equals(child.getNamespaceURI()) || PICTURES.contains(child.getLocalName())) {
        continue;
      }
      defaults.add(Xml.attribute(child, "default"));
      if (child.getLocalName().equals("sequenceFlow")) {
        flows.add(flow(child));
      } else {
        nodes.add(node(child, depth));
      }
    }
    return new Scope(nodes, flows.stream().map(it -> marked(it, defaults)).toList());
  }

  private static Flow flow(Element element) {
    String written =
        Xml.children(element, BPMN, "conditionExpression").stream()
            .map(it -> it.getTextContent().strip())
            .findFirst()
            .orElse("");
    return new Flow(
        Xml.attribute(element, "id"),
        Xml.attribute(element, "name"),
        Xml.attribute(element, "sourceRef"),
        Xml.attribute(element, "targetRef"),
        written,
        written.isEmpty() ? null : ConditionText.parse(written).orElse(null),
        false);
  }

  private static Flow marked(Flow flow, List<String> defaults) {
    return new Flow(
        flow.id(),
        flow.name(),
        flow.from(),
        flow.to(),
        flow.written(),
        flow.condition(),
        !flow.id().isEmpty() && defaults.contains(flow.id()));
  }

  private Node node(Element element, int depth) throws Unreadable {
    String id = Xml.attribute(element, "id");
    Map<String, String> facts = new HashMap<>(NodeFacts.of(element));
    if (lanes.containsKey(id)) {
      facts.put("lane", lanes.getOrDefault(id, ""));
    }
    Kind kind = NodeFacts.kind(element, facts);
    Scope inside = null;
    if (kind == Kind.SUB_PROCESS) {
      lanes(element);
      inside = scope(element, depth + 1);
    }
    return new Node(
        id, Xml.attribute(element, "name").strip(), element.getLocalName(), kind, facts, inside);
  }
}
