package jp.musubi.app.need;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.musubi.language.need.NeedContent;
import org.springframework.http.MediaType;

/** Documents a request whose body holds the content of a need. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = NeedContent.class),
                        examples = @ExampleObject(NeedBody.EXAMPLE)))
@interface NeedBody {

    String EXAMPLE = """
            {"subject": "干し柿の皮の使い道がほしい", "problem": "毎年 30 トン出る皮を捨てている。", "field": "food", "channel": "direct", "disclosure": "coordinators"}
            """;
}
