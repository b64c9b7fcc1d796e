package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Acts;
import jp.musubi.app.kit.security.CurrentUser;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Gives every act its addresses in the interface: {@code POST /api/v1/{subject}/{id}/{verb}}, and those of before. */
@Component
public class ActEndpoints implements SmartInitializingSingleton {
    /** Before every address of an act. */
    public static final String V1 = "/api/v1";

    private final RequestMappingHandlerMapping mapping;
    private final Acts acts;
    private final Writes writes;
    private final Reads reads;
    private final CurrentUser user;

    ActEndpoints(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Acts acts,
            Writes writes,
            Reads reads,
            CurrentUser user) {
        this.mapping = mapping;
        this.acts = acts;
        this.writes = writes;
        this.reads = reads;
        this.user = user;
    }

    @Override
    public void afterSingletonsInstantiated() {
        acts.all().forEach(this::register);
    }

    private void register(Act<?, ?> act) {
        ActEndpoint endpoint = new ActEndpoint(act, writes, reads, user);
        for (String path : act.paths()) {
            var info = RequestMappingInfo.paths(V1 + path)
                    .methods(RequestMethod.POST)
                    .options(mapping.getBuilderConfiguration());
            if (endpoint.says()) {
                info.consumes(MediaType.APPLICATION_JSON_VALUE);
            }
            mapping.registerMapping(info.build(), endpoint, method(endpoint.says()));
        }
    }

    private static Method method(boolean says) {
        try {
            return says
                    ? ActEndpoint.class.getDeclaredMethod(
                            "said", HttpServletRequest.class, String.class, JsonNode.class)
                    : ActEndpoint.class.getDeclaredMethod("plain", HttpServletRequest.class, String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
