//go:build !js

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A licence is one part that ships: in the application, in the program that
// serves it, or in the styles, font and icons.
type licence struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Licence string `json:"licence"`
	Kind    string `json:"kind"` // go or npm
	Text    string `json:"text"`
}

// addLicences adds the list of every part that ships. A part whose licence is
// not known makes no site.
func (s site) addLicences(p parts) error {
	list, err := goLicences()
	if err != nil {
		return err
	}
	npm, err := npmLicences(p.NPM, p.Lock)
	if err != nil {
		return err
	}
	list = append(list, npm...)
	slices.SortFunc(list, func(a, b licence) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name)) })
	b, err := json.MarshalIndent(list, "", " ")
	s["web/licences.json"] = append(b, '\n')
	return err
}

// goLicences returns Go itself and the modules that the application and the
// server are linked from.
func goLicences() ([]licence, error) {
	root, err := goSays(nil, "env", "GOROOT", "GOVERSION")
	if err != nil {
		return nil, err
	}
	dirs := map[string]string{"Go standard library\t" + strings.TrimPrefix(root[1], "go"): root[0]}
	const format = "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}"
	for pkg, env := range map[string][]string{"ryggrad/wasm": {"GOOS=js", "GOARCH=wasm"}, "ryggrad/server": nil} {
		lines, err := goSays(env, "list", "-deps", "-f", format, pkg)
		if err != nil {
			return nil, err
		}
		for _, l := range lines {
			if i := strings.LastIndex(l, "\t"); i > 0 {
				dirs[l[:i]] = l[i+1:]
			}
		}
	}
	var out []licence
	for part, dir := range dirs {
		name, version, _ := strings.Cut(part, "\t")
		text, err := licenceText(dir)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		kind := kindOf(text)
		if kind == "" {
			return nil, fmt.Errorf("%s: its licence is none of those that kindOf knows; read it, and add it there if it may ship", name)
		}
		out = append(out, licence{name, version, kind, "go", text})
	}
	inside, err := insideLicence()
	return append(out, inside), err
}

// insideLicence is of the program of others that a module of Go carries.
func insideLicence() (licence, error) {
	dir, err := goSays(nil, "list", "-f", "{{.Dir}}", "ryggrad/server/document/pdf")
	if err != nil {
		return licence{}, err
	}
	version, err := goSays(nil, "list", "-m", "-f", "{{.Version}}", "github.com/klippa-app/go-pdfium")
	if err != nil {
		return licence{}, err
	}
	text, err := licenceText(dir[0])
	return licence{"PDFium, in go-pdfium", version[0], kindOf(text), "go", text}, err
}

func goSays(env []string, args ...string) ([]string, error) {
	c := exec.Command("go", args...)
	c.Env = append(os.Environ(), env...)
	c.Stderr = os.Stderr
	b, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n"), nil
}

// npmLicences returns the packages of the lock file that are not for tests only.
func npmLicences(npm, lock string) ([]licence, error) {
	b, err := os.ReadFile(lock)
	if err != nil {
		return nil, err
	}
	var l struct {
		Packages map[string]struct {
			Version, License string
			Dev              bool
		}
	}
	if err := json.Unmarshal(b, &l); err != nil {
		return nil, fmt.Errorf("%s: %w", lock, err)
	}
	var out []licence
	for path, p := range l.Packages {
		name, ok := strings.CutPrefix(path, "node_modules/")
		if !ok || p.Dev {
			continue
		}
		if !slices.Contains([]string{"MIT", "OFL-1.1", "Apache-2.0", "BSD-3-Clause", "ISC"}, p.License) {
			return nil, fmt.Errorf("%s: licence %q; read it, and add it here if it may ship", name, p.License)
		}
		text, err := licenceText(filepath.Join(npm, filepath.FromSlash(name)))
		if err != nil && p.License == "MIT" {
			text, err = "The package has no licence file. It states the MIT licence, which reads:\n\n"+mit, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, licence{name, p.Version, p.License, "npm", text})
	}
	return out, nil
}

func licenceText(dir string) (string, error) {
	for _, name := range []string{"LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "COPYING"} {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			return string(bytes.TrimSpace(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")))), nil
		}
	}
	return "", fmt.Errorf("no licence file in %s", filepath.Base(dir))
}

// kindOf names a licence by words that only it has, or returns "".
func kindOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, k := range [][2]string{
		{"Apache-2.0", "Apache License Version 2.0"},
		{"MPL-2.0", "Mozilla Public License Version 2.0"},
		{"BSD-3-Clause", "may be used to endorse or promote products"},
		{"BSD-2-Clause", "Redistributions in binary form must reproduce"},
		{"MIT", "Permission is hereby granted, free of charge"},
		{"ISC", "Permission to use, copy, modify, and"},
	} {
		if strings.Contains(text, k[1]) {
			return k[0]
		}
	}
	return ""
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`
