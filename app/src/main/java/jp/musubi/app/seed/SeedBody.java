package jp.musubi.app.seed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.musubi.language.seed.SeedContent;
import org.springframework.http.MediaType;

/** Documents a request whose body holds the content of a seed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = SeedContent.class),
                        examples = @ExampleObject(SeedBody.EXAMPLE)))
@interface SeedBody {

    String EXAMPLE = """
            {"title": "柿果皮タンニンの低温抽出", "summary": "干し柿の皮から縮合型タンニンを 40 °C で抽出する。", "kind": "research_result", "field": "food", "stage": "prototype", "disclosure": "public"}
            """;
}
