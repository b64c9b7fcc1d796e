package jp.musubi.app.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.SeedContent;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a content stands in answers: what it does not say is absent. */
@Configuration
class ContentJson {
    private static final List<Class<? extends Record>> CONTENTS = List.of(SeedContent.class, NeedContent.class);

    @Bean
    JsonMapperBuilderCustomizer contentsWithoutNulls() {
        return builder -> CONTENTS.forEach(type -> builder.withConfigOverride(
                type,
                override -> override.setInclude(
                        JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_NULL))));
    }
}
