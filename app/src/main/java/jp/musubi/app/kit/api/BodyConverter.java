package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.BodyShape;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is said with a request into its record, so that all that is wrong with it is named at once. */
@Component
class BodyConverter extends AbstractHttpMessageConverter<Body> {
    private final JsonMapper json;
    private final HttpServletRequest request;

    BodyConverter(JsonMapper json, HttpServletRequest request) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
        this.request = request;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Body.class.isAssignableFrom(type);
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType media) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return supports(type) ? super.getSupportedMediaTypes(type) : List.of();
    }

    @Override
    protected Body readInternal(Class<? extends Body> type, HttpInputMessage message) throws IOException {
        JsonNode sent = tree(message);
        SentBody.remember(request, sent);
        return JsonBody.read(BodyShape.of(type), sent);
    }

    private JsonNode tree(HttpInputMessage message) throws IOException {
        try {
            return json.readTree(message.getBody());
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("no JSON", e, message);
        }
    }

    @Override
    protected void writeInternal(Body body, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("a request is not answered with a request");
    }
}
