package dev.casement.app.http.input;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.template.ParameterValue;
import dev.casement.core.domain.template.Parameters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what fills the fields of a template: `{header, body, buttons}`, or a flat map of texts for
/// the body alone.
public final class ParametersInput {
  private static final List<String> PARTS = List.of("header", "body", "buttons");
  private static final List<String> FILES = List.of("image", "video", "document");

  private final Map<String, Supplier<ParameterValue>> header = new LinkedHashMap<>();
  private final Map<String, String> body = new HashMap<>();
  private final Map<Integer, String> buttons = new HashMap<>();

  private ParametersInput() {}

  /// Asks for the member `parameters`, which need not be there.
  public static ParametersInput read(Fields in) {
    ParametersInput read = new ParametersInput();
    in.object("parameters").maybe().ifPresent(read::parameters);
    return read;
  }

  /// The parameters, once they were checked.
  public Parameters value() {
    Map<String, ParameterValue> values = new HashMap<>();
    header.forEach((field, value) -> values.put(field, value.get()));
    return new Parameters(values, body, buttons);
  }

  private void parameters(Fields in) {
    if (PARTS.stream().noneMatch(in::isObject)) {
      body.putAll(in.texts());
      return;
    }
    in.object("header").maybe().ifPresent(this::header);
    in.map("body").maybe().ifPresent(body::putAll);
    in.object("buttons").maybe().ifPresent(this::buttons);
  }

  private void header(Fields in) {
    for (String field : in.names()) {
      if (FILES.contains(field)) {
        in.object(field).maybe().ifPresent(file -> header.put(field, file(file, field)));
      } else if (field.equals("location")) {
        in.object(field).maybe().ifPresent(place -> header.put(field, place(place)));
      } else {
        Field<String> text = in.text(field).required();
        header.put(field, () -> new ParameterValue.TextValue(text.value()));
      }
    }
  }

  private static Supplier<ParameterValue> file(Fields in, String kind) {
    Supplier<Content.Media> media =
        ContentInput.media(in, () -> Content.MediaKind.valueOf(kind.toUpperCase(Locale.ROOT)));
    return () -> new ParameterValue.MediaValue(media.get());
  }

  private static Supplier<ParameterValue> place(Fields in) {
    Field<Double> latitude = in.number("latitude", -90, 90).required();
    Field<Double> longitude = in.number("longitude", -180, 180).required();
    Field<String> name = in.text("name");
    Field<String> address = in.text("address");
    return () ->
        new ParameterValue.LocationValue(
            latitude.value(), longitude.value(), name.maybe(), address.maybe());
  }

  private void buttons(Fields in) {
    for (String place : in.names()) {
      Optional<String> text = in.text(place).maybe();
      if (!Parameters.isPosition(place) || place.length() > 2) {
        in.fault(place, "must be a button's place, from 0");
      } else {
        text.ifPresent(value -> buttons.put(Integer.valueOf(place), value));
      }
    }
  }
}
