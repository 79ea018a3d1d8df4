package mn.ukhaalag.service.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the ready patterns, picture and all, so that any editor opens them.
@Component
class Patterns implements ProcessPatterns {

  private static final int STEP = 170;
  private static final int ROW = 110;
  private static final int MIDDLE = 200;

  @Override
  public Bpmn draw(Plan plan) {
    var drawing = new Sketch();
    drawing.then(start());
    extras(drawing, plan, Extra.CONSENT, Extra.PAYMENT);
    switch (plan.pattern()) {
      case AT_ONCE -> atOnce(drawing, plan);
      case ONE_CHECK -> {
        extras(drawing, plan, Extra.PLACE);
        drawing.then(decide("OFFICIAL"));
      }
      case CHECK_AND_APPROVAL -> {
        drawing.then(check());
        extras(drawing, plan, Extra.PLACE);
        drawing.then(decide("HEAD"));
      }
      case PARALLEL -> parallel(drawing, plan);
      case UPLOADED -> throw new IllegalArgumentException("nobody drew it");
    }
    extras(drawing, plan, Extra.REFUND, Extra.CERTIFICATE);
    drawing.then(end());
    return Bpmn.of(drawing.xml());
  }

  @Override
  public Plan read(Pattern pattern, Bpmn drawing) {
    return PatternReading.of(pattern, drawing);
  }

  private static void extras(Sketch drawing, Plan plan, Extra... ofThese) {
    Stream.of(ofThese).filter(plan.extras()::contains).forEach(it -> drawing.then(automatic(it)));
  }

  /// What is certified was checked by the registers, or else by an official.
  private static void atOnce(Sketch drawing, Plan plan) {
    extras(drawing, plan, Extra.PLACE);
    if (!plan.extras().contains(Extra.CERTIFICATE)) {
      drawing.then(grant());
      return;
    }
    drawing.then(new Box("known", "<exclusiveGateway id=\"known\" default=\"ask\"/>", 50, 50));
    drawing.fork(
        List.of(
            new Branch("confirmed", "${confirmed == 'yes'}", grant()),
            new Branch("ask", "", decide("OFFICIAL"))),
        new Box("either", "<exclusiveGateway id=\"either\"/>", 50, 50));
  }

  private static void parallel(Sketch drawing, Plan plan) {
    drawing.then(check());
    drawing.then(gateway("fork"));
    var branches = new ArrayList<Branch>();
    for (Party party : plan.parties()) {
      String days = party.days() == null ? "" : " uk:days=\"" + party.days() + "\"";
      String id = "opinion-" + (branches.size() + 1);
      Box box = human(id, party.name(), party.organisation(), "opinion", "OFFICIAL", days);
      branches.add(new Branch(null, "", box));
    }
    drawing.fork(branches, gateway("join"));
    extras(drawing, plan, Extra.PLACE);
    drawing.then(decide("HEAD"));
  }

  private static final Label CHECK = new Label("Бүрдэл шалгах", "Check the application");
  private static final Label DECIDE = new Label("Шийдвэрлэх", "Decide");

  private record Box(String id, String xml, int width, int height) {}

  /// One of the ways between two gateways.
  ///
  /// @param flow the id of the arrow to it; null for any
  /// @param condition of that arrow; empty for none
  private record Branch(@Nullable String flow, String condition, Box box) {}

  private static Box grant() {
    return new Box(
        "grant", "<serviceTask id=\"grant\" name=\"Олгох / Grant\" uk:step=\"grant\"/>", 120, 80);
  }

  private static Box check() {
    return human("check", CHECK, "owner", "check", "OFFICIAL", "");
  }

  private static Box decide(String role) {
    return human("decide", DECIDE, "owner", "decision", role, "");
  }

  private static Label name(Extra extra) {
    return switch (extra) {
      case CONSENT -> new Label("Хамтран хүсэгчдийн зөвшөөрөл", "Agreement of co-signers");
      case PAYMENT -> new Label("Төлбөр", "Payment");
      case PLACE -> new Label("Орон тоо", "Place");
      case REFUND -> new Label("Төлбөр буцаах", "Refund");
      case CERTIFICATE -> new Label("Баримт олгох", "Certificate");
    };
  }

  private static Box automatic(Extra extra) {
    Label name = name(extra);
    return new Box(
        extra.step(),
        "<serviceTask id=\"%1$s\" name=\"%2$s\" uk:step=\"%1$s\"/>"
            .formatted(extra.step(), escaped(name.mn() + " / " + name.en())),
        120,
        80);
  }

  private static Box human(
      String id, Label name, String organisation, String kind, String role, String more) {
    String xml =
        "<userTask id=\"%s\" name=\"%s\" uk:organisation=\"%s\" uk:kind=\"%s\" uk:role=\"%s\"%s/>"
            .formatted(id, escaped(name.mn() + " / " + name.en()), organisation, kind, role, more);
    return new Box(id, xml, 120, 80);
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
    private int column;
    private @Nullable String last;

    /// The next in line.
    void then(Box box) {
      add(box, column++, 0);
      if (last != null) {
        flow(null, last, box.id(), "");
      }
      last = box.id();
    }

    /// Several side by side, and what brings them together again.
    void fork(List<Branch> branches, Box join) {
      String from = last == null ? "start" : last;
      for (int place = 0; place < branches.size(); place++) {
        add(branches.get(place).box(), column, 2 * place - branches.size() + 1);
      }
      add(join, ++column, 0);
      column++;
      for (Branch branch : branches) {
        flow(branch.flow(), from, branch.box().id(), branch.condition());
        flow(null, branch.box().id(), join.id(), "");
      }
      last = join.id();
    }

    private void add(Box box, int place, int halfRow) {
      int middle = MIDDLE + halfRow * ROW / 2;
      int x = 60 + place * STEP - box.width() / 2 + 60;
      boxes.add(new Put(box, x, middle - box.height() / 2));
      elements.append("    ").append(box.xml()).append('\n');
    }

    private void flow(@Nullable String named, String from, String to, String condition) {
      flows++;
      String id = named == null ? "flow-" + flows : named;
      String inside =
          condition.isEmpty()
              ? ""
              : "<conditionExpression>" + escaped(condition) + "</conditionExpression>";
      elements.append(
          "    <sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>%n"
              .formatted(id, from, to, inside));
      Put source = find(from);
      Put target = find(to);
      edges.append(
          ("<bpmndi:BPMNEdge id=\"%1$s-di\" bpmnElement=\"%1$s\">"
                  + "<di:waypoint x=\"%2$d\" y=\"%3$d\"/><di:waypoint x=\"%4$d\" y=\"%5$d\"/>"
                  + "</bpmndi:BPMNEdge>%n")
              .formatted(
                  id,
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
