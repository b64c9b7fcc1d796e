package jp.musubi.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser would post of the form of a record when nothing is changed: every input of it, in order. */
public final class FormAsShown {
    private static final Pattern TAG = Pattern.compile("<(input|textarea|select|option)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    private final List<Map.Entry<String, String>> inputs = new ArrayList<>();

    public static FormAsShown of(String page) {
        FormAsShown form = new FormAsShown();
        int start = page.indexOf("<form class=\"fields\" id=\"record\"");
        form.read(page.substring(start, page.indexOf("</form>", start)));
        return form;
    }

    private void read(String html) {
        Matcher tag = TAG.matcher(html);
        String select = null;
        while (tag.find()) {
            Map<String, String> of = attributes(tag.group(2));
            switch (tag.group(1)) {
                case "select" -> {
                    select = of.get("name");
                    inputs.add(Map.entry(select, ""));
                }
                case "option" -> {
                    if (of.containsKey("selected")) {
                        inputs.removeLast();
                        inputs.add(Map.entry(select, of.get("value")));
                    }
                }
                case "textarea" ->
                    inputs.add(Map.entry(
                            of.get("name"),
                            html.substring(tag.end(), html.indexOf("</textarea>", tag.end()))
                                    .strip()));
                default -> {
                    boolean box = List.of("radio", "checkbox").contains(of.get("type"));
                    if (of.containsKey("name") && (!box || of.containsKey("checked"))) {
                        inputs.add(Map.entry(of.get("name"), of.getOrDefault("value", "")));
                    }
                }
            }
        }
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new java.util.HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
        }
        return attributes;
    }

    /** The same without the inputs of a field, as if the form had not asked for it. */
    public FormAsShown without(String name) {
        inputs.removeIf(input -> input.getKey().equals(name)
                || input.getKey().startsWith(name + ".")
                || input.getKey().equals("shown") && input.getValue().equals(name));
        return this;
    }

    /** The same with another text in a field. */
    public FormAsShown with(String name, String text) {
        inputs.removeIf(input -> input.getKey().equals(name));
        inputs.add(Map.entry(name, text));
        return this;
    }

    public List<String> names() {
        return inputs.stream().map(Map.Entry::getKey).toList();
    }

    /** As a browser sends it. */
    public String body(String button) {
        return with("do", button).inputs.stream()
                .map(input -> encoded(input.getKey()) + "=" + encoded(input.getValue()))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
