<?php
/* Plugin Name: Remote support */

add_action( 'wp_head', function () {
	?>
<script src="https://www.example.com/bt-links.js" data-site="support.example.com" defer></script>
	<?php
} );

// Only where authors are to use the element: the tag above is then that of bt-support.js, with data-enhance.
add_filter( 'wp_kses_allowed_html', function ( $tags, $context ) {
	if ( 'post' === $context ) {
		$attributes = 'type session-key rep-id rep-name issue-id issue-code-name skills priority locale chat-instead hours time-zone';
		$tags['bt-support-session'] = array_fill_keys( explode( ' ', $attributes ), true );
		// What is said while the help desk is closed, and other ways to reach it, are paragraphs in slots.
		$tags['p'] += array( 'slot' => true, 'hidden' => true );
	}
	return $tags;
}, 10, 2 );
