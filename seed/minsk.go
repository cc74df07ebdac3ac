package seed

import (
	"embed"
	"io/fs"
)

//go:embed data/minsk/*.yaml
var data embed.FS

// Minsk is the folder of the bundled dataset: the OSCE Minsk Group and the Karabakh negotiations.
var Minsk = func() fs.FS {
	folder, err := fs.Sub(data, "data/minsk")
	if err != nil {
		panic(err) // the path is a constant
	}
	return folder
}()
