package mn.ukhaalag.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.ProcessPatterns.Party;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/// Processes as common editors write them run; what would not is refused in words that name it.
@ProvinceTest
class LinterTest {

  @Autowired Course course;
  @Autowired ProcessPatterns patterns;

  @ParameterizedTest
  @ValueSource(strings = {"camunda-modeler", "bpmn-io", "signavio", "bizagi", "drawio"})
  void whatAnEditorWroteIsTaken(String editor) throws IOException {
    assertThat(course.faults(file(editor), null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UPLOADED")
  void aReadyPatternHasNoFault(Pattern pattern) {
    var parties =
        List.of(
            new Party("police", new Label("Санал \"А\"", "Opinion <A>"), 3),
            new Party("bag", new Label("Б & В", "B & C"), null));
    assertThat(course.faults(patterns.draw(new Plan(pattern, parties)), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "candidateGroups=\"police\" | candidateGroups=\"nobody\" | nobody | Цагдаагийн санал",
        "camunda:topic=\"warn\" | camunda:topic=\"rm-rf\" | step | Сануулах",
        "camunda:type=\"external\" camunda:topic=\"warn\" | camunda:class=\"java.lang.Runtime\""
            + " | foreign | Сануулах",
        "P3D | R/PT10S | time | Хугацаа дөхсөн",
        "P3D | ${now()} | time | Хугацаа дөхсөн",
        "P3D | PT0M | time | Хугацаа дөхсөн",
        "outcome == 'passed' | execution.getClass() | condition | тийм",
        "default=\"Flow_no\" | | no-condition | үгүй",
        "bpmn:userTask id=\"Activity_check\" | bpmn:scriptTask id=\"Activity_check\" | foreign |"
            + " Бүрдэл шалгах",
        "<bpmn:timerEventDefinition | <bpmn:messageEventDefinition id=\"m\"/>"
            + "<bpmn:timerEventDefinition | foreign | Хугацаа дөхсөн",
        "sourceRef=\"Gateway_1\" targetRef=\"Activity_decide\" |"
            + " sourceRef=\"Gateway_1\" targetRef=\"Event_end\" | undecided | Дууссан"
      })
  void whatWouldNotRunIsNamed(String written, String instead, String fault, String named)
      throws IOException {
    String xml = new String(file("camunda-modeler").bytes(), StandardCharsets.UTF_8);
    assertThat(xml).contains(written);
    String changed = xml.replace(written, instead == null ? "" : instead);
    if (fault.equals("foreign") && named.startsWith("Бүрдэл")) {
      changed = changed.replaceFirst("</bpmn:userTask>", "</bpmn:scriptTask>");
    }
    List<Message> faults = course.faults(Bpmn.of(changed), null);
    assertThat(faults)
        .anySatisfy(
            it -> {
              assertThat(it.key()).isEqualTo("service.process.fault." + fault);
              assertThat(it.arguments()).contains(named);
            });
  }

  @Test
  void aCircleInWhichNobodyIsWaitedForIsRefused() throws IOException {
    String xml = new String(file("camunda-modeler").bytes(), StandardCharsets.UTF_8);
    String back =
        xml.replace(
            "<bpmn:sequenceFlow id=\"Flow_no\" name=\"үгүй\" sourceRef=\"Gateway_1\" targetRef=\"Activity_decide\" />",
            """
            <bpmn:exclusiveGateway id="Gateway_2" name="Дахих уу?" default="Flow_on"/>
            <bpmn:sequenceFlow id="Flow_no" name="үгүй" sourceRef="Gateway_1" targetRef="Gateway_2" />
            <bpmn:sequenceFlow id="Flow_on" sourceRef="Gateway_2" targetRef="Gateway_1" />
            <bpmn:sequenceFlow id="Flow_out" sourceRef="Gateway_2" targetRef="Activity_decide">
              <bpmn:conditionExpression>${copies > 2}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """);
    assertThat(course.faults(Bpmn.of(back), null))
        .extracting(Message::key)
        .containsExactly("service.process.fault.endless");
  }

  /// The step of a person stands on one arm only, and the other one leads past it.
  @Test
  void aCircleThroughASubProcessThatWaitsOnOneArmOnlyIsRefused() throws IOException {
    String xml = new String(file("camunda-modeler").bytes(), StandardCharsets.UTF_8);
    String back =
        xml.replace(
            "<bpmn:sequenceFlow id=\"Flow_no\" name=\"үгүй\" sourceRef=\"Gateway_1\" targetRef=\"Activity_decide\" />",
            """
            <bpmn:subProcess id="Sub" name="Дахин">
              <bpmn:startEvent id="Sub_start"/>
              <bpmn:exclusiveGateway id="Sub_arm" default="Sub_past"/>
              <bpmn:userTask id="Sub_check" name="Шалгах"/>
              <bpmn:endEvent id="Sub_end"/>
              <bpmn:sequenceFlow id="Sub_1" sourceRef="Sub_start" targetRef="Sub_arm"/>
              <bpmn:sequenceFlow id="Sub_past" sourceRef="Sub_arm" targetRef="Sub_end"/>
              <bpmn:sequenceFlow id="Sub_2" sourceRef="Sub_arm" targetRef="Sub_check">
                <bpmn:conditionExpression>${copies > 2}</bpmn:conditionExpression>
              </bpmn:sequenceFlow>
              <bpmn:sequenceFlow id="Sub_3" sourceRef="Sub_check" targetRef="Sub_end"/>
            </bpmn:subProcess>
            <bpmn:exclusiveGateway id="Gateway_2" name="Дахих уу?" default="Flow_on"/>
            <bpmn:sequenceFlow id="Flow_no" name="үгүй" sourceRef="Gateway_1" targetRef="Sub" />
            <bpmn:sequenceFlow id="Flow_sub" sourceRef="Sub" targetRef="Gateway_2" />
            <bpmn:sequenceFlow id="Flow_on" sourceRef="Gateway_2" targetRef="Sub" />
            <bpmn:sequenceFlow id="Flow_out" sourceRef="Gateway_2" targetRef="Activity_decide">
              <bpmn:conditionExpression>${copies > 2}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """);
    assertThat(course.faults(Bpmn.of(back), null))
        .extracting(Message::key)
        .contains("service.process.fault.endless");
  }

  @Test
  void bombsAndForeignEntitiesAreRefusedUnread() {
    String bomb =
        """
        <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">
        <!ENTITY c SYSTEM "file:///etc/passwd">]>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">&b;&c;</definitions>
        """;
    assertThat(course.faults(Bpmn.of(bomb), null))
        .extracting(Message::key)
        .containsExactly("service.process.fault.xml");
    assertThat(course.faults(Bpmn.of("no xml"), null)).hasSize(1);
    assertThat(course.faults(Bpmn.of("<html/>"), null))
        .extracting(Message::key)
        .containsExactly("service.process.fault.not-bpmn");
    assertThat(course.faults(new Bpmn(new byte[Bpmn.LARGEST + 1]), null))
        .extracting(Message::key)
        .containsExactly("service.process.fault.large");
  }

  private static Bpmn file(String editor) throws IOException {
    return new Bpmn(new ClassPathResource("bpmn/" + editor + ".bpmn").getContentAsByteArray());
  }
}
