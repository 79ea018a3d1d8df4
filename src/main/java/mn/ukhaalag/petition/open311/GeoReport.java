package mn.ukhaalag.petition.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The documents of GeoReport v2, component by component as the standard names them (in snake
/// case).
final class GeoReport {

  private GeoReport() {}

  record Discovery(
      LocalDate changeset, String contact, String keyService, List<Endpoint> endpoints) {}

  record Endpoint(
      String specification, String url, LocalDate changeset, String type, List<String> formats) {}

  record Service(
      String serviceCode,
      String serviceName,
      String description,
      boolean metadata,
      String type,
      String keywords,
      String group) {}

  record Definition(String serviceCode, List<Attribute> attributes) {}

  record Attribute(
      boolean variable,
      String code,
      String datatype,
      boolean required,
      @Nullable String datatypeDescription,
      int order,
      String description,
      List<Value> values) {}

  record Value(String key, String name) {}

  /// What the sender of a request gets.
  record Created(String serviceRequestId, String serviceNotice, @Nullable String accountId) {}

  record Token(String serviceRequestId, String token) {}

  record Request(
      String serviceRequestId,
      String status,
      @Nullable String statusNotes,
      String serviceName,
      String serviceCode,
      String description,
      String agencyResponsible,
      @Nullable String serviceNotice,
      Instant requestedDatetime,
      Instant updatedDatetime,
      Instant expectedDatetime,
      String address,
      String addressId,
      @Nullable String zipcode,
      @Nullable Double lat,
      @JsonProperty("long") @Nullable Double longitude,
      @Nullable String mediaUrl) {}

  /// @param code the status of HTTP
  record Fault(int code, String description) {}
}
