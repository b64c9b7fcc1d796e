package jp.musubi.app.record;

import org.springdoc.core.annotations.ParameterObject;

/**
 * What every search takes in its address beside its filters; all may be absent.
 *
 * @param q words to search for
 * @param page from 1
 * @param size entries on a page
 * @param sort order
 * @param after log position to wait for
 * @param at log position of the past to ask
 */
@ParameterObject
public record SearchParameters(String q, Integer page, Integer size, String sort, String after, String at) {}
