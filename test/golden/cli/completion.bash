_kuanxiang() {
	local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" verb="" word
	case "$previous" in
	--store) COMPREPLY=($(compgen -d -- "$current")); return;;
	--format) COMPREPLY=($(compgen -W 'table tsv csv json ndjson markdown html xlsx' -- "$current")); return;;
	--output) COMPREPLY=($(compgen -f -- "$current")); return;;
	--columns) COMPREPLY=(); return;;
	--sort) COMPREPLY=(); return;;
	--limit) COMPREPLY=(); return;;
	--money-unit) COMPREPLY=($(compgen -W '元 万元 亿元 printed' -- "$current")); return;;
	--lang) COMPREPLY=($(compgen -W 'zh en' -- "$current")); return;;
	--unit) COMPREPLY=(); return;;
	--year) COMPREPLY=(); return;;
	--stage) COMPREPLY=($(compgen -W 'budget final' -- "$current")); return;;
	--scope) COMPREPLY=($(compgen -W 'department unit' -- "$current")); return;;
	--region) COMPREPLY=(); return;;
	--name) COMPREPLY=(); return;;
	--jobs) COMPREPLY=(); return;;
	--depth) COMPREPLY=(); return;;
	--by) COMPREPLY=($(compgen -W 'year stage fund unit' -- "$current")); return;;
	--path) COMPREPLY=(); return;;
	--same) COMPREPLY=(); return;;
	--forget) COMPREPLY=(); return;;
	--rule) COMPREPLY=(); return;;
	--severity) COMPREPLY=($(compgen -W 'error warning note' -- "$current")); return;;
	--fail-on) COMPREPLY=($(compgen -W 'error warning note never' -- "$current")); return;;
	--dismiss) COMPREPLY=(); return;;
	--reason) COMPREPLY=(); return;;
	--define) COMPREPLY=(); return;;
	esac
	for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do case " import reports search show tables table facts quantities claims performance prose outline compare rank units check account source edit remove export store completion " in *" $word "*) verb="$word"; break;; esac; done
	case "$verb" in
	import) COMPREPLY=($(compgen -f -W '--unit --year --stage --scope --region --name --dry-run --replace --no-text --jobs --resume --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	reports) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	search) COMPREPLY=($(compgen -W '--nearest --no-pinyin --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	show) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	tables) COMPREPLY=($(compgen -W '--unclassified --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	table) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	facts) COMPREPLY=($(compgen -W '--derived --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	quantities) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	claims) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	performance) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	prose) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	outline) COMPREPLY=($(compgen -W '--depth --cuts --trend --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	compare) COMPREPLY=($(compgen -W '--by --path --depth --only-differences --by-change --waterfall --transpose --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	rank) COMPREPLY=($(compgen -W '--summary --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	units) COMPREPLY=($(compgen -W '--same --forget --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	check) COMPREPLY=($(compgen -W '--all --recorded --rule --severity --fail-on --map --rules --dismiss --reason --define --forget --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	account) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	source) COMPREPLY=($(compgen -W '--printed --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	edit) COMPREPLY=($(compgen -W '--unit --year --stage --scope --region --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	remove) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	export) COMPREPLY=($(compgen -W '--store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	store) COMPREPLY=($(compgen -f -W 'path verify rebuild backup restore --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	completion) COMPREPLY=($(compgen -W 'bash zsh fish --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	*) COMPREPLY=($(compgen -W 'import reports search show tables table facts quantities claims performance prose outline compare rank units check account source edit remove export store completion --store --format --output --columns --sort --limit --bom --money-unit --lang --no-color --quiet --plain --version --help' -- "$current"));;
	esac
}
complete -F _kuanxiang kuanxiang kx
