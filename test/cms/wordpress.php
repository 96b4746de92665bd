<?php
// Runs embeds through WordPress's own wp_kses_post: JSON of them comes in, JSON of what is left goes out. make.ts calls it.
// Usage: php wordpress.php FOLDER_OF_WORDPRESS < embeds.json

define( 'ABSPATH', rtrim( $argv[1] ?? '', '/' ) . '/' );
define( 'WPINC', 'wp-includes' );

if ( ! is_file( ABSPATH . 'wp-includes/kses.php' ) ) {
	fwrite( STDERR, "Give the folder of a WordPress, such as /usr/share/wordpress.\n" );
	exit( 1 );
}

// A running WordPress loads these too, and more that kses does not ask for. There is no database here, and no site.
foreach ( array( 'version', 'compat', 'plugin', 'functions', 'formatting', 'kses', 'blocks', 'class-wp-block-parser' ) as $file ) {
	require ABSPATH . "wp-includes/$file.php";
}
// As wp-includes/default-filters.php has them.
add_filter( 'pre_kses', 'wp_pre_kses_less_than' );
add_filter( 'pre_kses', 'wp_pre_kses_block_attributes', 10, 3 );

list( 'embeds' => $embeds, 'hostile' => $hostile ) = json_decode( stream_get_contents( STDIN ), true, 512, JSON_THROW_ON_ERROR );

foreach ( $embeds as &$embed ) {
	$embed['kept'] = wp_kses_post( $embed['html'] );
}
unset( $embed );

require __DIR__ . '/wordpress-allow.php';

foreach ( $embeds as &$embed ) {
	$embed['allowed'] = wp_kses_post( $embed['html'] );
}
unset( $embed );

ob_start();
do_action( 'wp_head' );
$head = trim( ob_get_clean() );

echo json_encode(
	array(
		'sanitizer' => 'wp_kses_post',
		'version'   => $wp_version,
		'head'      => $head,
		'hostile'   => wp_kses_post( $hostile ),
		'embeds'    => $embeds,
	),
	JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE
);
