/** What is known of each record at a position: the projections' state, and what pages and the API show. */
package jp.musubi.query.view;
