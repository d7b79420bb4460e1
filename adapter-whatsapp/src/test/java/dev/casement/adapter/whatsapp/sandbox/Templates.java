package dev.casement.adapter.whatsapp.sandbox;

/// Components for the templates that the sandbox begins with.
final class Templates {

  static final String GREETING =
      """
      [{"type":"body","parameters":[{"type":"text","text":"Ada"}]}]\
      """;

  static final String OFFER =
      """
      [{"type":"header","parameters":[{"type":"image","image":{"link":"https://x.example/a.jpg"}}]},
       {"type":"body","parameters":[{"type":"text","text":"Ada"}]},
       {"type":"button","sub_type":"copy_code","index":0,
        "parameters":[{"type":"coupon_code","coupon_code":"SUN"}]}]\
      """;

  static final String BOOKING =
      """
      [{"type":"header","parameters":[{"type":"text","parameter_name":"booking","text":"A-17"}]},
       {"type":"body","parameters":[{"type":"text","parameter_name":"first_name","text":"Ada"},
                                    {"type":"text","parameter_name":"arrival","text":"Friday"}]},
       {"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"A-17"}]}]\
      """;

  static final String CODE =
      """
      [{"type":"body","parameters":[{"type":"text","text":"123456"}]},
       {"type":"button","sub_type":"url","index":0,"parameters":[{"type":"text","text":"123456"}]}]\
      """;

  private Templates() {}
}
