package jp.musubi.intake.vocabularies;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.musubi.language.glossary.TermContent;

/**
 * JMdict: of each entry the written forms and the English of the first meaning. The file declares its own entities, marks
 * such as {@code &n;}, which are passed over unexpanded; nothing outside the file is ever read.
 */
final class JmdictGroups {
    private static final String ENGLISH = "eng";

    private final ReadFile.Builder into = new ReadFile.Builder();
    private List<String> written = new ArrayList<>();
    private List<String> readings = new ArrayList<>();
    private List<String> glosses = new ArrayList<>();
    private int senses;
    private boolean kana;
    private boolean entries;

    private JmdictGroups() {}

    static ReadFile read(InputStream bytes) {
        JmdictGroups reading = new JmdictGroups();
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(bytes);
            reading.all(xml);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            reading.into.trouble(line, "bad_xml");
        }
        if (!reading.entries) {
            reading.into.trouble(0, "no_jmdict");
        }
        return reading.into.done();
    }

    /** The platform's own reader: others on the class path may not know these settings. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void all(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("entry")) {
                end();
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "entry" -> entries = true;
            case "keb" -> written.add(text(xml));
            case "reb" -> readings.add(text(xml));
            case "sense" -> senses++;
            case "misc" -> misc(xml);
            case "gloss" -> gloss(xml);
            default -> {
                // What else an entry says does not tell which words mean the same.
            }
        }
    }

    private void misc(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        boolean reference = event == XMLStreamConstants.ENTITY_REFERENCE;
        kana |= senses == 1 && reference && "uk".equals(xml.getLocalName());
    }

    private void gloss(XMLStreamReader xml) throws XMLStreamException {
        String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        String form = Glosses.form(text(xml));
        if (senses == 1 && (language == null || language.equals(ENGLISH)) && !form.isEmpty()) {
            glosses.add(form);
        }
    }

    /** The text up to the element's end, without references. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    /** Readings are shared by many words: they count where the word is usually, or only, written in kana. */
    private void end() {
        boolean spoken = kana || written.isEmpty();
        List<String> forms = Stream.concat(written.stream(), spoken ? readings.stream() : Stream.of())
                .distinct()
                .toList();
        into.extracted(new TermContent(List.of(), forms, glosses, null));
        written = new ArrayList<>();
        readings = new ArrayList<>();
        glosses = new ArrayList<>();
        senses = 0;
        kana = false;
    }
}
