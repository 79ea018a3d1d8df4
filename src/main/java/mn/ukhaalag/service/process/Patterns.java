package mn.ukhaalag.service.process;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.form.Label;
import org.springframework.stereotype.Component;

/// Draws the ready patterns, picture and all, so that any editor opens them.
@Component
class Patterns implements ProcessPatterns {

  private static final int STEP = 170;
  private static final int ROW = 110;
  private static final int MIDDLE = 200;

  @Override
  public Bpmn draw(Plan plan) {
    return switch (plan.pattern()) {
      case AT_ONCE -> line(List.of(grant()));
      case ONE_CHECK -> line(List.of(human("decide", DECIDE, "owner", "decision", "OFFICIAL", "")));
      case CHECK_AND_APPROVAL -> line(List.of(check(), approve()));
      case PARALLEL -> parallel(plan.parties());
      case UPLOADED -> throw new IllegalArgumentException("nobody drew it");
    };
  }

  private static final Label CHECK = new Label("Бүрдэл шалгах", "Check the application");
  private static final Label DECIDE = new Label("Шийдвэрлэх", "Decide");

  private record Box(String id, String xml, int width, int height) {}

  private static Box grant() {
    return new Box(
        "grant", "<serviceTask id=\"grant\" name=\"grant\" uk:step=\"grant\"/>", 120, 80);
  }

  private static Box check() {
    return human("check", CHECK, "owner", "check", "OFFICIAL", "");
  }

  private static Box approve() {
    return human("decide", DECIDE, "owner", "decision", "HEAD", "");
  }

  private static Box human(
      String id, Label name, String organisation, String kind, String role, String more) {
    String xml =
        "<userTask id=\"%s\" name=\"%s\" uk:organisation=\"%s\" uk:kind=\"%s\" uk:role=\"%s\"%s/>"
            .formatted(id, escaped(name.mn() + " / " + name.en()), organisation, kind, role, more);
    return new Box(id, xml, 120, 80);
  }

  private static Bpmn line(List<Box> boxes) {
    var drawing = new Sketch();
    drawing.add(start(), 0, 0);
    String last = "start";
    for (int place = 0; place < boxes.size(); place++) {
      drawing.add(boxes.get(place), place + 1, 0);
      drawing.flow(last, boxes.get(place).id());
      last = boxes.get(place).id();
    }
    drawing.add(end(), boxes.size() + 1, 0);
    drawing.flow(last, "end");
    return Bpmn.of(drawing.xml());
  }

  private static Bpmn parallel(List<Party> parties) {
    var drawing = new Sketch();
    drawing.add(start(), 0, 0);
    drawing.add(check(), 1, 0);
    drawing.add(gateway("fork"), 2, 0);
    drawing.add(gateway("join"), 4, 0);
    drawing.add(approve(), 5, 0);
    drawing.add(end(), 6, 0);
    drawing.flow("start", "check");
    drawing.flow("check", "fork");
    for (int place = 0; place < parties.size(); place++) {
      Party party = parties.get(place);
      String days = party.days() == null ? "" : " uk:days=\"" + party.days() + "\"";
      String id = "opinion-" + (place + 1);
      drawing.add(
          human(id, party.name(), party.organisation(), "opinion", "OFFICIAL", days),
          3,
          2 * place - parties.size() + 1);
      drawing.flow("fork", id);
      drawing.flow(id, "join");
    }
    drawing.flow("join", "decide");
    drawing.flow("decide", "end");
    return Bpmn.of(drawing.xml());
  }

  private static Box start() {
    return new Box("start", "<startEvent id=\"start\"/>", 36, 36);
  }

  private static Box end() {
    return new Box("end", "<endEvent id=\"end\"/>", 36, 36);
  }

  private static Box gateway(String id) {
    return new Box(id, "<parallelGateway id=\"%s\"/>".formatted(id), 50, 50);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /// A drawing on its way.
  private static final class Sketch {

    private record Put(Box box, int x, int y) {
      String shape() {
        return "<bpmndi:BPMNShape id=\"%1$s-di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"%2$d\""
                .formatted(box.id(), x)
            + " y=\"%d\" width=\"%d\" height=\"%d\"/></bpmndi:BPMNShape>%n"
                .formatted(y, box.width(), box.height());
      }

      int middle() {
        return y + box.height() / 2;
      }
    }

    private final List<Put> boxes = new ArrayList<>();
    private final StringBuilder elements = new StringBuilder();
    private final StringBuilder edges = new StringBuilder();
    private int flows;

    void add(Box box, int column, int halfRow) {
      int middle = MIDDLE + halfRow * ROW / 2;
      int x = 60 + column * STEP - box.width() / 2 + 60;
      boxes.add(new Put(box, x, middle - box.height() / 2));
      elements.append("    ").append(box.xml()).append('\n');
    }

    void flow(String from, String to) {
      flows++;
      elements.append(
          "    <sequenceFlow id=\"flow-%d\" sourceRef=\"%s\" targetRef=\"%s\"/>%n"
              .formatted(flows, from, to));
      Put source = find(from);
      Put target = find(to);
      edges.append(
          ("<bpmndi:BPMNEdge id=\"flow-%1$d-di\" bpmnElement=\"flow-%1$d\">"
                  + "<di:waypoint x=\"%2$d\" y=\"%3$d\"/><di:waypoint x=\"%4$d\" y=\"%5$d\"/>"
                  + "</bpmndi:BPMNEdge>%n")
              .formatted(
                  flows,
                  source.x() + source.box().width(),
                  source.middle(),
                  target.x(),
                  target.middle()));
    }

    private Put find(String id) {
      return boxes.stream().filter(it -> it.box().id().equals(id)).findFirst().orElseThrow();
    }

    String xml() {
      var shapes = new StringBuilder();
      boxes.forEach(it -> shapes.append(it.shape()));
      return """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
          xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
          xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
          xmlns:uk="https://ukhaalag.mn/bpmn" id="definitions"
          targetNamespace="https://ukhaalag.mn/bpmn">
        <process id="process" isExecutable="true">
      %s  </process>
        <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="process">
      %s%s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
      </definitions>
      """
          .formatted(elements, shapes, edges);
    }
  }
}
