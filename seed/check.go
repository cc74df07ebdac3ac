package seed

func (ds *Dataset) Check() []Problem { return nil }
