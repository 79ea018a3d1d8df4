package mn.ukhaalag.service.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mn.ukhaalag.service.process.Drawing.Flow;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventDefinition;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ReceiveTask;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TerminateEventDefinition;
import org.flowable.bpmn.model.TimerEventDefinition;

/// Says what a drawing says in the words of the engine. Every expression in it is one of the few
/// below, with an id of the drawing that the linter has looked at.
final class Compiler {

  private final Scope whole;
  private final Set<String> waiting;

  private Compiler(Scope whole, Set<String> waiting) {
    this.whole = whole;
    this.waiting = waiting;
  }

  /// @param key under which the engine finds it
  /// @param waiting the automatic steps after which the process waits
  static BpmnModel compile(Drawing drawing, String key, Set<String> waiting) {
    var compiler = new Compiler(drawing.scope(), waiting);
    var process = new Process();
    process.setId(key);
    process.setName(drawing.name());
    process.setExecutable(true);
    process.setExecutionListeners(List.of(listener("end", "${finish}")));
    compiler.fill(process, drawing.scope());
    var model = new BpmnModel();
    model.addProcess(process);
    return model;
  }

  private void fill(FlowElementsContainer container, Scope scope) {
    for (Node node : scope.nodes()) {
      if (node.kind() != Kind.BOUNDARY) {
        container.addFlowElement(element(node));
      }
    }
    for (Node node : scope.nodes()) {
      if (node.kind() == Kind.BOUNDARY) {
        container.addFlowElement(boundary(node, container));
      }
    }
    for (Flow flow : scope.flows()) {
      container.addFlowElement(flow(flow, container));
    }
  }

  private FlowElement element(Node node) {
    FlowElement element =
        switch (node.kind()) {
          case START -> new StartEvent();
          case END -> new EndEvent();
          case TERMINATE -> with(new EndEvent(), new TerminateEventDefinition());
          case HUMAN -> human();
          case AUTOMATIC -> automatic(node);
          case EXCLUSIVE -> new ExclusiveGateway();
          case PARALLEL -> new ParallelGateway();
          case INCLUSIVE -> new InclusiveGateway();
          case TIMER -> with(new IntermediateCatchEvent(), timer(node));
          case SUB_PROCESS -> subProcess(node);
          case BOUNDARY, FOREIGN -> throw new IllegalStateException("not an element: " + node.id());
        };
    element.setId(node.id());
    element.setName(node.name());
    return element;
  }

  private static FlowElement human() {
    var task = new ReceiveTask();
    task.setExecutionListeners(
        List.of(listener("start", "${arrive}"), listener("end", "${leave}")));
    return task;
  }

  private FlowElement automatic(Node node) {
    if (waiting.contains(Linter.step(node))) {
      var task = new ReceiveTask();
      task.setExecutionListeners(List.of(listener("start", "${automatic}")));
      return task;
    }
    var task = new ServiceTask();
    task.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
    task.setImplementation("${automatic}");
    return task;
  }

  private FlowElement subProcess(Node node) {
    var subProcess = new SubProcess();
    if (node.scope() != null) {
      fill(subProcess, node.scope());
    }
    return subProcess;
  }

  private static FlowElement boundary(Node node, FlowElementsContainer container) {
    var event = new BoundaryEvent();
    event.setId(node.id());
    event.setName(node.name());
    event.setCancelActivity(!node.fact("goes-on").equals("yes"));
    event.setAttachedToRefId(node.fact("beside"));
    if (container.getFlowElement(node.fact("beside")) instanceof Activity activity) {
      event.setAttachedToRef(activity);
      activity.getBoundaryEvents().add(event);
    }
    return with(event, timer(node));
  }

  private static TimerEventDefinition timer(Node node) {
    var timer = new TimerEventDefinition();
    timer.setTimeDate("${timers.at(execution, '" + node.id() + "')}");
    return timer;
  }

  private static <E extends Event> E with(E event, EventDefinition definition) {
    event.addEventDefinition(definition);
    return event;
  }

  private FlowElement flow(Flow flow, FlowElementsContainer container) {
    int place = place(flow);
    var arrow = new SequenceFlow(flow.from(), flow.to());
    arrow.setId("flow-" + place);
    boolean branches = container.getFlowElement(flow.from()) instanceof Gateway;
    if (flow.condition() != null && branches && !flow.isDefault()) {
      arrow.setConditionExpression("${branch.holds(execution, " + place + ")}");
    }
    if (flow.isDefault() && container.getFlowElement(flow.from()) instanceof Gateway gateway) {
      gateway.setDefaultFlow(arrow.getId());
    }
    if (container.getFlowElement(flow.from()) instanceof FlowNode node) {
      node.getOutgoingFlows().add(arrow);
    }
    if (container.getFlowElement(flow.to()) instanceof FlowNode node) {
      node.getIncomingFlows().add(arrow);
    }
    return arrow;
  }

  private int place(Flow flow) {
    return flows(whole).indexOf(flow);
  }

  /// All arrows, in an order that only the drawing decides.
  static List<Flow> flows(Scope scope) {
    var flows = new ArrayList<>(scope.flows());
    for (Node node : scope.nodes()) {
      if (node.scope() != null) {
        flows.addAll(flows(node.scope()));
      }
    }
    return flows;
  }

  private static FlowableListener listener(String event, String expression) {
    var listener = new FlowableListener();
    listener.setEvent(event);
    listener.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
    listener.setImplementation(expression);
    return listener;
  }
}
