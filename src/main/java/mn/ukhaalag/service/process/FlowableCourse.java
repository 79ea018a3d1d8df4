package mn.ukhaalag.service.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.engine.runtime.ProcessInstanceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs processes by Flowable.
@Component
class FlowableCourse implements Course {

  /// How often a process goes on after one act by steps that find nothing to wait for. Each is work
  /// of its own for the engine, which [BoundedAgenda] counts apart.
  private static final int MOST_TURNS = 200;

  private final Engine engine;
  private final Linter linter;
  private final Drawings drawings;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Set<String> waiting;

  /// The ids under which the engine knows the versions that are ready: it holds them in memory, and
  /// would ask the database for the newest of a name.
  private final Map<UUID, String> ready = new ConcurrentHashMap<>();

  private final Lock deploying = new ReentrantLock();

  FlowableCourse(
      Engine engine,
      Linter linter,
      Drawings drawings,
      JdbcClient database,
      TransactionTemplate transaction,
      List<AutomaticStep> steps) {
    this.engine = engine;
    this.linter = linter;
    this.drawings = drawings;
    this.database = database;
    this.transaction = transaction;
    this.waiting =
        steps.stream()
            .filter(AutomaticStep::waits)
            .map(AutomaticStep::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Message> faults(Bpmn process, @Nullable Form form) {
    try {
      return linter.faults(BpmnReader.read(process), form);
    } catch (Unreadable problem) {
      return List.of(problem.sentence());
    }
  }

  @Override
  public boolean asksRegisters(Bpmn process) {
    try {
      return asksRegisters(BpmnReader.read(process));
    } catch (Unreadable problem) {
      return false;
    }
  }

  @Override
  public boolean asksRegisters(Version published) {
    return asksRegisters(drawings.get(published.id()));
  }

  private static boolean asksRegisters(Drawing drawing) {
    return Compiler.flows(drawing.scope()).stream()
        .flatMap(it -> it.condition() == null ? Stream.empty() : it.condition().tests())
        .anyMatch(it -> it.question().equals(Linter.CONFIRMED));
  }

  /// Outside of any transaction, and one after the other: whoever waits here holds no connection,
  /// of which making the engine and the definition needs more than one.
  @Override
  public void prepare(Version version) {
    if (!ready.containsKey(version.id())) {
      deploying.lock();
      try {
        ProcessEngine made = engine.get();
        ready.put(version.id(), transaction.execute(status -> deploy(made, version)));
      } finally {
        deploying.unlock();
      }
    }
  }

  private String deploy(ProcessEngine engine, Version version) {
    String key = Drawings.key(version.id());
    database
        .sql("select pg_advisory_xact_lock(hashtext(:key))::text")
        .param("key", key)
        .query(String.class)
        .single();
    var repository = engine.getRepositoryService();
    var known = repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion();
    if (known.count() == 0) {
      repository
          .createDeployment()
          .name(key)
          .addBpmnModel(
              key + ".bpmn20.xml", Compiler.compile(drawings.get(version.id()), key, waiting))
          .deploy();
    }
    return known.singleResult().getId();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(Application application) {
    countAnew();
    ProcessInstanceBuilder builder =
        engine
            .get()
            .getRuntimeService()
            .createProcessInstanceBuilder()
            .businessKey(application.id().toString());
    String id = ready.get(application.version());
    resting(
        id == null
            ? builder.processDefinitionKey(Drawings.key(application.version()))::start
            : builder.processDefinitionId(id)::start);
    rest();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void proceed(Application application, String engineRef, String outcome) {
    countAnew();
    trigger(new Next(engineRef, outcome));
    rest();
  }

  private void trigger(Next next) {
    var runtime = engine.get().getRuntimeService();
    if (runtime.createExecutionQuery().executionId(next.engineRef()).count() == 1) {
      resting(() -> runtime.trigger(next.engineRef(), Map.of(Linter.OUTCOME, next.outcome())));
    }
  }

  /// Lets the engine work until it comes to rest. What does not is taken back with the act that led
  /// to it, and whoever did that is told.
  private static void resting(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException problem) {
      if (BoundedAgenda.Restless.isCauseOf(problem)) {
        throw new Conflict(Message.of("service.process.restless"));
      }
      throw problem;
    }
  }

  /// From where to go on.
  private record Next(String engineRef, String outcome) {}

  /// What is to go on in a transaction, and how often it went on.
  private record Rest(Deque<Next> queue, AtomicInteger turns) {

    private @Nullable Next next() {
      Next next = queue.poll();
      if (next != null && turns.incrementAndGet() > MOST_TURNS) {
        throw new BoundedAgenda.Restless();
      }
      return next;
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void later(String engineRef, String outcome) {
    if (!(TransactionSynchronizationManager.getResource(waiting) instanceof Rest)) {
      TransactionSynchronizationManager.bindResource(
          waiting, new Rest(new ArrayDeque<>(), new AtomicInteger()));
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
              rest();
            }

            @Override
            public void beforeCompletion() {
              TransactionSynchronizationManager.unbindResourceIfPossible(waiting);
            }
          });
    }
    if (TransactionSynchronizationManager.getResource(waiting) instanceof Rest rest) {
      rest.queue().add(new Next(engineRef, outcome));
    }
  }

  /// A transaction may hold acts on many cases.
  private void countAnew() {
    if (TransactionSynchronizationManager.getResource(waiting) instanceof Rest rest) {
      rest.turns().set(0);
    }
  }

  private void rest() {
    if (TransactionSynchronizationManager.getResource(waiting) instanceof Rest rest) {
      resting(
          () -> {
            for (Next next = rest.next(); next != null; next = rest.next()) {
              trigger(next);
            }
          });
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void stand(UUID application) {
    running(application)
        .ifPresent(it -> engine.get().getRuntimeService().suspendProcessInstanceById(it));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void goOn(UUID application, Duration stood) {
    running(application)
        .ifPresent(
            instance -> {
              StandingTimers.postpone(database, instance, stood);
              engine.get().getRuntimeService().activateProcessInstanceById(instance);
            });
    rest();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(UUID application) {
    running(application)
        .ifPresent(
            it -> engine.get().getRuntimeService().deleteProcessInstance(it, "no longer wanted"));
  }

  private Optional<String> running(UUID application) {
    ProcessInstance instance =
        engine
            .get()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(application.toString())
            .singleResult();
    return Optional.ofNullable(instance).map(ProcessInstance::getProcessInstanceId);
  }
}
