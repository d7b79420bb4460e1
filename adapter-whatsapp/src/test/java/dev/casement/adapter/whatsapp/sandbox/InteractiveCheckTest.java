package dev.casement.adapter.whatsapp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Meta's side of messages with something to tap: its own reading of the reference, not ours.
final class InteractiveCheckTest {

  private static final String CARDS = "{'type':'carousel','body':{'text':'?'},'action':{'cards':[";
  private static final String LEADS_AWAY =
      "'action':{'name':'cta_url','parameters':{'display_text':'b','url':'https://x.example'}}}";
  private static final String PICTURE = "{'header':{'type':'image','image':{'id':'1'}},";
  private static final String PAGE = PICTURE + LEADS_AWAY;
  private static final String REPLY =
      PICTURE
          + "'action':{'buttons':[{'type':'quick_reply','quick_reply':{'id':'1','title':'t'}}]}}";
  private static final String FILM = "{'header':{'type':'video','video':{'id':'1'}}," + LEADS_AWAY;
  private static final String PAPER =
      "{'header':{'type':'document','document':{'id':'1'}}," + LEADS_AWAY;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'list','body':{'text':'?'},'action':{'button':'b','sections':[{'rows':["
            + "{'id':'1','title':'t','description':'d'}]}]}}",
        "{'type':'cta_url','header':{'type':'text','text':'h'},'body':{'text':'?'},'action':{'name':"
            + "'cta_url','parameters':{'display_text':'b','url':'https://x.example'}}}",
        "{'type':'flow','body':{'text':'?'},'action':{'name':'flow','parameters':{"
            + "'flow_message_version':'3','flow_id':'1','flow_cta':'b'}}}",
        "{'type':'product','action':{'catalog_id':'c','product_retailer_id':'p'}}",
        "{'type':'product_list','header':{'type':'text','text':'h'},'body':{'text':'?'},'action':{"
            + "'catalog_id':'c','sections':[{'product_items':[{'product_retailer_id':'p'}]}]}}",
        "{'type':'catalog_message','body':{'text':'?'},'action':{'name':'catalog_message'}}",
        "{'type':'location_request_message','body':{'text':'?'},'action':{'name':'send_location'}}",
        "{'type':'request_contact_info','body':{'text':'?'},'action':{'name':'request_contact_info'}}",
        "{'type':'address_message','body':{'text':'?'},'action':{'name':'address_message',"
            + "'parameters':{'country':'IN'}}}",
        CARDS + PAGE + "," + PAGE + "]}}",
        CARDS + REPLY + "," + REPLY + "]}}"
      })
  void takesWhatTheReferenceDescribes(String message) {
    assertThat(InteractiveCheck.fault(json(message))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'type':'list','body':{'text':'?'},'action':{'button':'b','sections':[]}}",
        "{'type':'list','body':{'text':'?'},'action':{'button':'b','sections':[{'rows':["
            + "{'id':'1','title':'t'},{'id':'1','title':'u'}]}]}}",
        "{'type':'list','body':{'text':'?'},'action':{'button':'b','sections':[{'rows':["
            + "{'id':'1','title':'t'}]},{'rows':[{'id':'2','title':'u'}]}]}}",
        "{'type':'list','body':{'text':'?'},'action':{'button':'123456789012345678901','sections':["
            + "{'rows':[{'id':'1','title':'t'}]}]}}",
        "{'type':'cta_url','body':{'text':'?'},'action':{'parameters':{'display_text':'b'}}}",
        "{'type':'flow','body':{'text':'?'},'action':{'parameters':{'flow_message_version':'3',"
            + "'flow_cta':'b'}}}",
        "{'type':'flow','body':{'text':'?'},'action':{'parameters':{'flow_message_version':'3',"
            + "'flow_cta':'b','flow_id':'1','flow_name':'n'}}}",
        "{'type':'product','action':{'catalog_id':'c'}}",
        "{'type':'product_list','body':{'text':'?'},'action':{'catalog_id':'c','sections':["
            + "{'product_items':[{'product_retailer_id':'p'}]}]}}",
        "{'type':'product_list','header':{'text':'h'},'body':{'text':'?'},'action':{"
            + "'catalog_id':'c','sections':[]}}",
        "{'type':'location_request_message','body':{},'action':{'name':'send_location'}}",
        "{'type':'voice_call','body':{'text':'?'},'action':{}}",
        "{'type':'address_message','body':{'text':'?'},'action':{'name':'address_message'}}",
        CARDS + PAGE + "]}}",
        CARDS + PAGE + "," + REPLY + "]}}",
        CARDS + PAGE + "," + FILM + "]}}",
        CARDS + PAPER + "," + PAPER + "]}}",
        "{'type':'carousel','action':{'cards':[" + PAGE + "," + PAGE + "]}}"
      })
  void refusesWhatItDoesNot(String message) {
    assertThat(InteractiveCheck.fault(json(message))).isPresent();
  }

  private static Json json(String text) {
    return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
