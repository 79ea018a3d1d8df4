package mn.ukhaalag.service.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Stands in for QPay v2 and answers as its published interface says, over a real socket.
@Component
class QpayPeer implements DisposableBean {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BASIC = "Basic aG91c2U6c2VjcmV0";

  private final HttpServer server;
  private final Map<String, String> invoices = new ConcurrentHashMap<>();
  private final Map<String, List<ObjectNode>> payments = new ConcurrentHashMap<>();
  private volatile String token = "";
  private volatile boolean isDown;
  final AtomicInteger signIns = new AtomicInteger();
  final AtomicInteger refreshes = new AtomicInteger();
  final AtomicInteger refunds = new AtomicInteger();

  QpayPeer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v2", this::answer);
    server.start();
  }

  @Override
  public void destroy() {
    server.stop(0);
  }

  QpaySettings settings() {
    return new QpaySettings(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v2",
        "house",
        "secret",
        "HOUSE_INVOICE",
        Duration.ofSeconds(10));
  }

  /// Somebody pays the invoice with our number; gives the payment's id.
  String pays(String number, String amount) {
    String id = UUID.randomUUID().toString();
    ObjectNode row =
        JsonNodeFactory.instance
            .objectNode()
            .put("payment_id", id)
            .put("payment_status", "PAID")
            .put("payment_amount", amount)
            .put("payment_currency", "MNT");
    String invoice = invoices.get(number);
    if (invoice == null) {
      throw new AssertionError("no invoice " + number);
    }
    payments.computeIfAbsent(invoice, key -> new CopyOnWriteArrayList<>()).add(row);
    return id;
  }

  /// No token holds any more.
  void forgetsTokens() {
    token = "";
  }

  void isDown(boolean down) {
    isDown = down;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/v2".length());
    byte[] content = exchange.getRequestBody().readAllBytes();
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    if (isDown) {
      send(exchange, 503, JsonNodeFactory.instance.objectNode());
    } else if (path.equals("/auth/token")) {
      boolean isRight = BASIC.equals(sent);
      send(exchange, isRight ? 200 : 401, isRight ? newToken() : problem());
    } else if (path.equals("/auth/refresh")) {
      boolean isRight = !token.isEmpty() && ("Bearer r-" + token).equals(sent);
      refreshes.addAndGet(isRight ? 1 : 0);
      send(exchange, isRight ? 200 : 401, isRight ? newToken() : problem());
    } else if (token.isEmpty() || !("Bearer " + token).equals(sent)) {
      send(exchange, 401, problem());
    } else {
      JsonNode body = content.length == 0 ? problem() : JSON.readTree(content);
      send(exchange, 200, path(path, body));
    }
  }

  private ObjectNode newToken() {
    signIns.incrementAndGet();
    token = UUID.randomUUID().toString();
    return JsonNodeFactory.instance
        .objectNode()
        .put("token_type", "bearer")
        .put("access_token", token)
        .put("refresh_token", "r-" + token)
        .put("expires_in", 86_400)
        .put("refresh_expires_in", 864_000);
  }

  private ObjectNode path(String path, JsonNode body) {
    if (path.equals("/invoice")) {
      return invoice(body);
    }
    if (path.equals("/payment/check")) {
      return check(body.path("object_id").asString(""));
    }
    refunds.incrementAndGet();
    String id = path.substring(path.lastIndexOf('/') + 1);
    payments
        .values()
        .forEach(rows -> rows.removeIf(it -> it.path("payment_id").asString("").equals(id)));
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode invoice(JsonNode body) {
    String id =
        invoices.computeIfAbsent(
            body.path("sender_invoice_no").asString(""), key -> UUID.randomUUID().toString());
    ObjectNode made =
        JsonNodeFactory.instance
            .objectNode()
            .put("invoice_id", id)
            .put("qr_text", "0002010102121531" + id)
            .put("qPay_shortUrl", "https://qpay.example/" + id);
    var urls = made.putArray("urls");
    urls.addObject().put("description", "Туршилт банк").put("link", "testbank://q?qPay_QRcode=1");
    urls.addObject().put("description", "Муу").put("link", "javascript:alert(1)");
    return made;
  }

  private ObjectNode check(String invoice) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var rows = answer.putArray("rows");
    payments.getOrDefault(invoice, List.of()).forEach(rows::add);
    return answer.put("count", rows.size());
  }

  private static ObjectNode problem() {
    return JsonNodeFactory.instance.objectNode().put("error", "NO_CREDENTIALS");
  }

  private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// The contract with the stand-in.
  @Configuration
  static class Contract {
    @Bean
    @Primary
    QpaySettings peerSettings(QpayPeer peer) {
      return peer.settings();
    }
  }
}
